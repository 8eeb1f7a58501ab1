import { signal } from '@angular/core';
import type { BacklogItem, EditItem } from '@ordo/contract';
import { makeId, makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { Edits } from '../edit/edits';
import { ItemWebLinks } from './item-web-links';

describe('the web links of an item', () => {
  let screen: Screen<ItemWebLinks>;
  const item = signal<BacklogItem>(makeItem());
  const mayEdit = signal(true);
  const plan = { id: makeId(), url: 'https://www.port-sauvelle.example/lanes', title: '' };

  beforeEach(async () => {
    document.body.innerHTML = '';
    item.set(makeItem({ webLinks: [plan] }));
    mayEdit.set(true);
    const edits = {
      may: mayEdit,
      edit: (_: BacklogItem, set: EditItem) => {
        item.update((before) => ({ ...before, ...set }) as BacklogItem);
        screen.fixture.componentRef.setInput('item', item());
      },
      undoable: () => undefined,
    };
    screen = await show(ItemWebLinks, { inputs: { item: item() }, providers: [{ provide: Edits, useValue: edits }] });
  });
  const links = () => item().webLinks.map(({ url, title }) => [url, title]);

  it('open elsewhere, without telling from where, and show their host when they have no title', () => {
    const link = screen.named('port-sauvelle.example') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).toEqual([plan.url, '_blank', 'noopener noreferrer']);
  });

  it('are added, with the beginning that people leave out', async () => {
    await screen.press('Add a web link');
    await screen.type('Address', 'example.org/bikes');
    await screen.type('Title', ' Bikes ');
    await screen.press('Save');
    expect(links()).toEqual([
      [plan.url, ''],
      ['https://example.org/bikes', 'Bikes'],
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'somewhere', ''])('never lead to %j, and keep what was typed', async (address) => {
    await screen.press('Add a web link');
    await screen.type('Address', address);
    await screen.press('Save');
    expect([links().length, screen.field('Address').value, screen.text.includes('Begin with https://')]).toEqual([1, address, true]);
    await screen.type('Address', 'https://example.org');
    expect(screen.text).not.toContain('Begin with https://');
  });

  it('are renamed and removed', async () => {
    await screen.press('Edit the link port-sauvelle.example');
    await screen.type('Title', 'Lanes');
    await screen.press('Save');
    expect(links()).toEqual([[plan.url, 'Lanes']]);
    await screen.press('Remove the link Lanes');
    expect(links()).toEqual([]);
  });

  it('are only read by who may not edit', async () => {
    mayEdit.set(false);
    await screen.settle();
    expect([screen.has('Add'), screen.has(/^Edit/), screen.has('port-sauvelle.example')]).toEqual([false, false, true]);
  });
});

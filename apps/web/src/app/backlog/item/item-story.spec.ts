import { signal } from '@angular/core';
import type { BacklogItem, EditItem } from '@ordo/contract';
import type { Story } from '@ordo/domain';
import { makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { Edits } from '../edit/edits';
import { ItemStory } from './item-story';

const rider: Story = { asA: 'rider', iWant: 'a map', soThat: 'I find a bike' };

describe('the parts of a story', () => {
  let screen: Screen<ItemStory>;
  const item = signal<BacklogItem>(makeItem());
  const mayEdit = signal(true);

  async function open(story: Story | null): Promise<void> {
    document.body.innerHTML = '';
    item.set(makeItem({ story }));
    mayEdit.set(true);
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const edits = { may: mayEdit, edit: (_: BacklogItem, set: EditItem) => change(set), undoable: () => undefined };
    screen = await show(ItemStory, { inputs: { item: item() }, providers: [{ provide: Edits, useValue: edits }] });
  }
  function change(set: EditItem): void {
    item.update((before) => ({ ...before, ...set }) as BacklogItem);
    screen.fixture.componentRef.setInput('item', item());
  }
  const fields = () => screen.all('textarea') as HTMLTextAreaElement[];
  const type = async (index: number, value: string) => {
    const field = fields()[index];
    if (!field) throw new Error('No such part');
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.settle();
  };
  const leave = async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    await screen.settle();
  };

  it('are not there until somebody begins them, and are written together', async () => {
    await open(null);
    expect(fields()).toEqual([]);
    screen.fixture.componentInstance.write();
    await screen.settle();
    await type(0, 'agency user');
    expect(screen.text).toContain('As an');
    fields()[1]?.focus();
    await type(1, ' a map ');
    expect(item().story).toBeNull();
    await leave();
    expect(item().story).toEqual({ asA: 'agency user', iWant: 'a map', soThat: '' });
  });

  it('are kept, not sent, while who or what is missing', async () => {
    await open(null);
    screen.fixture.componentInstance.write();
    await screen.settle();
    await type(2, 'I find a bike');
    await leave();
    expect([item().story, screen.text.includes('Say who wants it')]).toEqual([null, true]);
    change({ estimate: 5 });
    await screen.settle();
    expect(fields()[2]?.value).toBe('I find a bike');
    await type(0, 'rider');
    await type(1, 'a map');
    expect(screen.text).not.toContain('Say who wants it');
    await leave();
    expect(item().story).toEqual(rider);
  });

  it('go with their last word, or with one press', async () => {
    await open(rider);
    for (const index of [0, 1, 2]) await type(index, '');
    await leave();
    expect([item().story, fields().length]).toEqual([null, 0]);
  });

  it('go with one press', async () => {
    await open(rider);
    await screen.press('Remove the story parts');
    expect(item().story).toBeNull();
  });

  it('are walked through with Enter, and forget with Escape', async () => {
    await open(rider);
    await type(0, 'driver');
    await screen.key(fields()[0] as HTMLElement, 'Enter');
    expect(document.activeElement).toBe(fields()[1]);
    await screen.key(fields()[1] as HTMLElement, 'Escape');
    await leave();
    expect([item().story, fields()[0]?.value]).toEqual([rider, 'rider']);
  });

  it('are only read by who may not edit', async () => {
    await open({ ...rider, soThat: '' });
    mayEdit.set(false);
    await screen.settle();
    expect([fields().length, screen.text]).toEqual([0, 'As ariderI wanta map']);
  });
});

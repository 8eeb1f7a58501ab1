import { TestBed } from '@angular/core/testing';
import type { Label } from '@ordo/contract';
import { makeItem, makeLabel } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { Toasts } from '../../shell/toasts';
import { ProductStore } from '../../store/product-store';
import { FakeStore } from '../test/fake-store';
import { LabelManager } from './label-manager';

const mobile = makeLabel({ name: 'mobile', hue: 'teal' });
const map = makeLabel({ name: 'map', hue: 'rose' });

/** As the real one: what was done shows at once. */
class LabelStore extends FakeStore {
  editLabel = (id: string, set: Partial<Label>) => this.execute({ kind: 'label.edit', id, set } as never);
  deleteLabel = (id: string) => this.drop(id, { kind: 'label.delete', id });
  mergeLabel = (id: string, into: string) => this.drop(id, { kind: 'label.merge', id, into });

  private drop(id: string, intent: object): Promise<unknown> {
    this.labels.update((labels) => labels.filter((label) => label.id !== id));
    this.items.update((items) => items.map((item) => ({ ...item, labels: item.labels.filter((label) => label !== id) })));
    return this.execute(intent as never);
  }
}

describe('the labels in the settings', () => {
  let store: LabelStore;
  let screen: Screen<LabelManager>;

  async function open(): Promise<void> {
    screen = await show(LabelManager, { providers: [{ provide: ProductStore, useValue: store }] });
  }
  const names = (): string[] => screen.all('.name').map(({ textContent }) => textContent?.trim() ?? '');
  const told = (): string[] =>
    TestBed.inject(Toasts)
      .shown()
      .map(({ text }) => text);

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new LabelStore();
    store.labels.set([mobile, map]);
    store.items.set([makeItem({ labels: [mobile.id, map.id] }), makeItem({ labels: [mobile.id] })]);
  });

  it('come by name, each with how many items carry it and where those are', async () => {
    await open();
    expect(names()).toEqual(['#map', '#mobile']);
    expect(screen.named('2 items').getAttribute('href')).toBe(`/p/cyc/backlog?label=${mobile.id}`);
    expect(screen.named('1 item')).toBeTruthy();
  });

  it('are renamed in place, but not to the name of another', async () => {
    await open();
    await screen.press('#mobile');
    await screen.type('Name of the label', 'Map');
    await screen.key(screen.field('Name of the label'), 'Enter');
    expect(screen.text).toContain('There is #map already');
    expect(screen.field('Name of the label').value).toBe('Map');
    await screen.type('Name of the label', ' on the  phone ');
    await screen.key(screen.field('Name of the label'), 'Enter');
    expect(store.asked).toEqual([['label.edit', { kind: 'label.edit', id: mobile.id, set: { name: 'on the phone' } }]]);
    expect(told()).toEqual(['#mobile is now called #on the phone']);
    expect(document.activeElement).toBe(screen.named('#mobile'));
  });

  it('get another colour from a list', async () => {
    await open();
    await screen.press('Colour of #mobile: Teal');
    await screen.press('Violet');
    expect(store.asked).toEqual([['label.edit', { kind: 'label.edit', id: mobile.id, set: { hue: 'violet' } }]]);
  });

  it('are merged into another, and say in how many items', async () => {
    await open();
    await screen.press('Merge #mobile into another label');
    screen.all('[role=option]')[0]!.click();
    await screen.settle();
    expect(store.asked).toEqual([['label.merge', { kind: 'label.merge', id: mobile.id, into: map.id }]]);
    expect(told()).toEqual(['#mobile is now #map, in 2 items']);
  });

  it('are deleted with a way back, not with a question', async () => {
    await open();
    await screen.press('Delete #map');
    expect(store.asked).toEqual([['label.delete', { kind: 'label.delete', id: map.id }]]);
    expect(told()).toEqual(['Deleted #map; 1 item carried it']);
  });

  it('are added one after the other', async () => {
    await open();
    await screen.press('New label');
    for (const name of ['sea', 'shore']) {
      await screen.type('Name of the label', name);
      await screen.key(screen.field('Name of the label'), 'Enter');
    }
    await screen.key(screen.field('Name of the label'), 'Escape');
    expect(store.asked).toEqual([
      ['label', { name: 'sea' }],
      ['label', { name: 'shore' }],
    ]);
    expect(document.activeElement).toBe(screen.named('New label'));
  });

  it('are only read by a stakeholder', async () => {
    store.role.set('stakeholder');
    await open();
    expect(names()).toEqual(['#map', '#mobile']);
    expect(screen.all('button')).toEqual([]);
  });
});

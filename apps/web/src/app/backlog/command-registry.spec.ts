import { EnvironmentInjector, createEnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeItem, makeMember } from '@ordo/testing';
import { Commands, isPossible, isSingle } from '../shell/commands';
import { KeyboardHelp } from '../shell/keyboard-help';
import { Language } from '../shell/language';
import { PaletteActions } from '../shell/palette-actions';
import { PaletteAims } from '../shell/palette-aims';
import { PaletteLines } from '../shell/palette-lines';
import { show, type Screen } from '../shell/test/screen';
import { DefinitionOfReady } from '../store/definition-of-ready';
import { ItemStructure } from '../store/item-structure';
import { Goals } from '../store/goals';
import { Sprints } from '../store/sprints';
import { ProductStore } from '../store/product-store';
import { SavedViews } from '../store/saved-views';
import { Session } from '../store/session';
import { Watching } from '../store/watching';
import { BacklogPage } from './backlog-page';
import { FakeStore } from './test/fake-store';

/** They say where the focus goes: with the palette open it is elsewhere. */
const ONLY_KEYS = /^(list\.(next|previous|open|select|extend|all|bar|sheet)|move\.(lift|menu))$/;

const ines = makeMember();
const lock = makeItem({ number: 1, key: 'CYC-1', title: 'Unlock a bike with NFC' });

describe('what can be done on the backlog, with an item open', () => {
  let screen: Screen<BacklogPage>;

  beforeEach(async () => {
    localStorage.clear();
    document.body.innerHTML = '';
    const store = new FakeStore();
    store.items.set([lock]);
    store.members.set([ines]);
    store.opened.set({ state: 'ready', item: lock, description: '', removed: null });
    screen = await show(BacklogPage, {
      providers: [
        Goals,
        Sprints,
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: ines.id, isSample: false }), setup: () => ({ sample: true }) } },
        DefinitionOfReady,
        ItemStructure,
        SavedViews,
        Watching,
      ],
    });
    await TestBed.inject(Router).navigate([], { queryParams: { item: 'CYC-1' } });
    await screen.settle();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await screen.settle();
  });

  const known = () => TestBed.inject(Commands).distinct();
  const name = (labelKey: string, values?: Record<string, string>): string => TestBed.inject(Language).t(labelKey, values);

  it('is in the help, all of it', async () => {
    const help = TestBed.createComponent(KeyboardHelp);
    await help.whenStable();
    const terms = [...(help.nativeElement as HTMLElement).querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(known().length).toBeGreaterThan(40);
    expect(terms.sort()).toEqual(
      known()
        .map(({ labelKey, labelValues }) => name(labelKey, labelValues))
        .sort(),
    );
  });

  it('is in the palette as far as it makes sense now, but for what only moves the focus', () => {
    const injector = createEnvironmentInjector([PaletteActions, PaletteAims, PaletteLines], TestBed.inject(EnvironmentInjector));
    const groups = injector.get(PaletteLines).of({ only: 'commands', asked: '', words: [], text: '' });
    const listed = groups.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(listed.sort()).toEqual(
      known()
        .filter((command) => command.palette !== false && isPossible(command))
        .map(({ id }) => id)
        .sort(),
    );
    expect(known().filter(({ id, palette }) => palette === false && !ONLY_KEYS.test(id))).toEqual([]);
  });

  it('has no bare letter that cannot be switched off', () => {
    const bare = known().filter(({ keys = [] }) => keys.some((key) => /^(shift\+)?.$/u.test(key)));
    expect(bare.length).toBeGreaterThan(15);
    expect(bare.filter((command) => !isSingle(command))).toEqual([]);
  });

  it('has no keys that two commands of one screen would both answer', () => {
    const taken = new Map<string, string[]>();
    for (const command of known().filter(isPossible)) for (const key of command.keys ?? []) taken.set(key, [...(taken.get(key) ?? []), command.id]);
    expect([...taken].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});

import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import {
  frameworkOf,
  inputsOf,
  isRecord,
  likelyOf,
  outcomeOf,
  whatIf,
  type Framework,
  type GivenInputs,
  type Place,
  type Supposition,
  type WhatIfItem,
} from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { recallScenario, rememberScenario } from '../../store/kept/scenarios';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Outlook } from '../alignment/outlook';

/** What a scenario knows of an item; one that is only supposed has a title and perhaps an estimate. */
export interface SupposedItem extends WhatIfItem {
  readonly title: string;
}

export type Supposed = Supposition<SupposedItem>;

/** What people suppose of the backlog, private to this browser, and what would come of it. Nothing is changed before it is applied. */
@Injectable()
export class WhatIf {
  private readonly outlook = inject(Outlook);
  private readonly session = inject(Session);
  private readonly store = inject(ProductStore);

  private readonly accountId = computed(() => this.session.me()?.id ?? '');
  private readonly productId = computed(() => this.store.product()?.id ?? '');
  private readonly said = signal<readonly Supposed[]>([]);
  readonly suppositions = this.said.asReadonly();

  /** What can still be pulled, as it stands. */
  readonly order = computed<readonly SupposedItem[]>(() => this.outlook.resting().map(asSupposed));
  readonly comparison = computed(() =>
    whatIf(this.order(), this.said(), { goals: this.outlook.goals(), horizon: this.outlook.points() ?? 0, reach: this.outlook.reach() }),
  );
  /** What is left to be done for it to be so. */
  readonly outcome = computed(() => outcomeOf(this.order(), this.said()));
  readonly capacity = computed(() => Math.round(this.comparison().scenario.capacity * 100));
  private readonly idle = computed(() => new Set(this.comparison().scenario.idle));

  constructor() {
    effect(() => {
      const [accountId, productId] = [this.accountId(), this.productId()];
      if (productId !== '') untracked(() => this.said.set(recallScenario(accountId, productId).filter(isSupposed)));
    });
  }

  /** Whether it is about something that is not there any more, and changes nothing. */
  isIdle(supposition: Supposed): boolean {
    return this.idle().has(supposition);
  }

  move(ids: readonly string[], place: Place): void {
    const last = this.said().at(-1);
    const isSame = last?.kind === 'move' && last.ids.join() === ids.join();
    this.say([...(isSame ? this.said().slice(0, -1) : this.said()), { kind: 'move', ids: [...ids], place }]);
  }

  /** Back to what it is, nothing is supposed of it. */
  estimate(id: string, estimate: number | null): void {
    const added = this.said().find((one) => one.kind === 'add' && one.item.id === id);
    if (added?.kind === 'add') return this.replace(added, { ...added, item: { ...added.item, estimate } });
    const others = this.said().filter((one) => !(one.kind === 'estimate' && one.id === id));
    const isBack = this.order().some((item) => item.id === id && item.estimate === estimate);
    this.say(isBack ? others : [...others, { kind: 'estimate', id, estimate }]);
  }

  remove(id: string): void {
    this.say([...this.said(), { kind: 'remove', ids: [id] }]);
  }

  add(title: string, estimate: number | null, place: Place): string {
    const item: SupposedItem = { id: uuid(), title, estimate, goals: [], costOfDelay: null, duration: null };
    this.say([...this.said(), { kind: 'add', item, place }]);
    return item.id;
  }

  /** In percent of today's. */
  setCapacity(percent: number): void {
    const others = this.said().filter(({ kind }) => kind !== 'capacity');
    this.say(percent === 100 ? others : [...others, { kind: 'capacity', factor: percent / 100 }]);
  }

  forget(supposition: Supposed): void {
    this.say(this.said().filter((one) => one !== supposition));
  }

  drop(): void {
    this.say([]);
  }

  /** Puts back what was dropped or could not be applied, unless something else is supposed by now. */
  recall(suppositions: readonly Supposed[]): void {
    if (this.said().length === 0) this.say(suppositions);
  }

  private replace(old: Supposed, by: Supposed): void {
    this.say(this.said().map((one) => (one === old ? by : one)));
  }

  private say(suppositions: readonly Supposed[]): void {
    this.said.set(suppositions);
    rememberScenario(this.accountId(), this.productId(), suppositions);
  }
}

const CD3 = frameworkOf('cd3') as Framework;

/** What delay costs is what CD3 asks for. */
function asSupposed(item: BacklogItem): SupposedItem {
  const { costOfDelay, duration }: GivenInputs = inputsOf(CD3, item);
  return {
    id: item.id,
    title: item.title,
    estimate: item.estimate,
    goals: item.goals,
    costOfDelay: costOfDelay == null ? null : likelyOf(costOfDelay),
    duration: duration == null ? null : likelyOf(duration),
  };
}

/** What was kept may be of an older version of the page. */
function isSupposed(kept: unknown): kept is Supposed {
  if (!isRecord(kept)) return false;
  switch (kept['kind']) {
    case 'move':
      return Array.isArray(kept['ids']) && isRecord(kept['place']);
    case 'estimate':
      return typeof kept['id'] === 'string';
    case 'remove':
      return Array.isArray(kept['ids']);
    case 'add':
      return isRecord(kept['item']) && typeof kept['item']['title'] === 'string' && isRecord(kept['place']);
    case 'capacity':
      return typeof kept['factor'] === 'number';
    default:
      return false;
  }
}

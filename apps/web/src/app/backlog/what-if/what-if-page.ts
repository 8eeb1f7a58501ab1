import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, computed, effect, inject, signal, viewChild } from '@angular/core';
import { ESTIMATES } from '@ordo/domain';
import {
  Button,
  EmptyState,
  Input,
  ReorderList,
  RowTemplate,
  Select,
  Skeleton,
  type ListRow,
  type PickerOption,
  type ReorderIntent,
  type ReorderMoment,
} from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { Language } from '../../shell/language';
import { PanelHead } from '../../shell/panel-head';
import { Viewport } from '../../shell/viewport';
import { PastVelocity } from '../../store/past-velocity';
import { ProductStore } from '../../store/product-store';
import { Outlook } from '../alignment/outlook';
import { SprintLines } from '../alignment/sprint-lines';
import { BacklogTabs } from '../backlog-tabs';
import { asTitle } from '../edit/edits';
import { ItemNames } from '../item-names';
import { ITEM_PARTS } from '../item-parts';
import { ApplyScenario } from './apply-scenario';
import { WhatIf, type SupposedItem } from './what-if';
import { whatIfCommands } from './what-if-commands';
import { WhatIfEffects } from './what-if-effects';
import { WhatIfRow } from './what-if-row';
import { WhatIfWords } from './what-if-words';

/** An item of the scenario, or where a sprint would probably end in it. */
type Line =
  (ListRow & { readonly fixed: false; readonly item: SupposedItem; readonly rank: number }) | (ListRow & { readonly fixed: true; readonly sprint: number });

/** A backlog that might be: reordered, rescoped, with other people; compared with the one there is, applied as one change or dropped. */
@Component({
  selector: 'ordo-what-if-page',
  imports: [BacklogTabs, Button, EmptyState, Input, PanelHead, ReorderList, RowTemplate, Select, Skeleton, WhatIfEffects, WhatIfRow],
  providers: [...ITEM_PARTS, ApplyScenario, Outlook, PastVelocity, SprintLines, WhatIf, WhatIfWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './what-if-page.html',
  styleUrl: './what-if-page.css',
})
export class WhatIfPage {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly applying = inject(ApplyScenario);
  protected readonly store = inject(ProductStore);
  protected readonly viewport = inject(Viewport);
  protected readonly whatIf = inject(WhatIf);
  protected readonly words = inject(WhatIfWords);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly names = inject(ItemNames);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly list = viewChild(ReorderList);

  protected readonly active = signal<string | null>(null);
  protected readonly title = signal('');
  protected readonly estimate = signal<number | null>(null);
  protected readonly estimates = computed<PickerOption<number | null>[]>(() =>
    [null, ...ESTIMATES].map((value) => ({ value, label: this.names.points(value) })),
  );
  private readonly ranks = computed(() => new Map(this.whatIf.order().map(({ id }, at) => [id, at + 1])));
  private readonly shifts = computed(() => new Map(this.whatIf.comparison().shifts.map((shift) => [shift.id, shift])));
  protected readonly lines = computed<readonly Line[]>(() => {
    const { scenario, after } = this.whatIf.comparison();
    const lines: Line[] = scenario.order.map((item, at) => ({ id: item.id, fixed: false, item, rank: at + 1 }));
    // From below, so that those above keep their places.
    for (const { sprint, sure } of after.lines.toReversed()) if (sure < lines.length) lines.splice(sure, 0, { id: `sprint:${sprint}`, fixed: true, sprint });
    return lines;
  });
  protected readonly nameOf = computed(() => {
    const words = this.words;
    return (line: Line): string =>
      !line.fixed
        ? this.t('whatIf.row', { rank: line.rank, item: this.store.itemsById().has(line.id) ? words.key(line.id) : '', title: line.item.title })
        : words.sprint(line.sprint);
  });

  constructor() {
    const commands = whatIfCommands({
      active: () => this.item(this.active()),
      step: (by) => this.step(by),
      toEnd: (at) => this.toEnd(at),
      estimate: () => this.element.querySelector<HTMLElement>(`[data-row="${this.active()}"] [data-estimate]`)?.click(),
      remove: (id) => this.remove(id),
      add: () => this.element.querySelector<HTMLElement>('.new input')?.focus(),
      apply: () => this.applying.apply(),
      mayApply: () => this.mayApply(),
    });
    inject(DestroyRef).onDestroy(inject(Commands).register(commands));
    effect(() => {
      const count = this.whatIf.suppositions().length;
      const shifts = this.whatIf.comparison().shifts.length;
      if (count > 0) void this.announcer.announce(this.t('whatIf.say', { count, shifts }), 'polite');
    });
  }

  protected before(id: string): number | null {
    return this.ranks().get(id) ?? null;
  }

  protected shift(id: string): { before: string; after: string } | null {
    const shift = this.shifts().get(id);
    return shift ? { before: this.words.sprint(shift.before), after: this.words.sprint(shift.after) } : null;
  }

  protected mayApply(): boolean {
    return this.applying.may() && this.applying.count() > 0 && !this.applying.isTooMuch();
  }

  protected move({ ids, place }: ReorderIntent): void {
    this.whatIf.move(ids, place);
  }

  protected tell(moment: ReorderMoment): void {
    const say = (key: string, values: Record<string, string | number>): void => void this.announcer.announce(this.t(key, values), 'polite');
    const count = this.whatIf.comparison().scenario.order.length;
    if (moment.kind === 'lift') say('backlog.say.lift', { key: this.words.key(moment.ids[0] ?? ''), rank: this.rankOf(moment.ids[0] ?? ''), count });
    if (moment.kind === 'over') say('backlog.say.move', { rank: moment.move.position + 1, key: '' });
  }

  /** Before the row with the focus, or at the top. */
  protected add(event: Event): void {
    event.preventDefault();
    const title = asTitle(this.title());
    if (title === '') return;
    const active = this.item(this.active());
    this.whatIf.add(title, this.estimate(), active ? { before: active.id } : { at: 'top' });
    this.title.set('');
    this.estimate.set(null);
  }

  protected remove(id: string): void {
    const order = this.whatIf.comparison().scenario.order;
    const at = order.findIndex((item) => item.id === id);
    this.whatIf.remove(id);
    const next = order[at + 1] ?? order[at - 1];
    if (next) setTimeout(() => this.list()?.show(next.id));
  }

  private item(id: string | null): SupposedItem | undefined {
    return this.whatIf.comparison().scenario.order.find((item) => item.id === id);
  }

  private rankOf(id: string): number {
    return this.whatIf.comparison().scenario.order.findIndex((item) => item.id === id) + 1;
  }

  private step(by: 1 | -1): void {
    const [order, id] = [this.whatIf.comparison().scenario.order, this.active()];
    const at = order.findIndex((item) => item.id === id);
    const beside = order[at + by];
    if (id === null || at < 0 || !beside) return;
    this.whatIf.move([id], by === 1 ? { after: beside.id } : { before: beside.id });
    this.follow(id);
  }

  /** To the first or last place in the list, which other things may stand before and behind. */
  private toEnd(at: 'top' | 'bottom'): void {
    const [order, id] = [this.whatIf.comparison().scenario.order, this.active()];
    const end = at === 'top' ? order[0] : order.at(-1);
    if (id === null || !end || end.id === id) return;
    this.whatIf.move([id], at === 'top' ? { before: end.id } : { after: end.id });
    this.follow(id);
  }

  private follow(id: string): void {
    setTimeout(() => this.list()?.show(id));
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS, isManual, type RuleStanding } from '@ordo/domain';
import { Badge, Checkbox, Icon, IconButton, type IconName } from '@ordo/ui';
import { Language } from '../../shell/language';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ProductStore } from '../../store/product-store';
import { Edits } from '../edit/edits';
import { ItemReadiness } from '../refinement/item-readiness';
import { RuleWords } from '../refinement/rule-words';

/** What an item meets of the Definition of Ready, and why not the rest: ticked and waived where it stands. */
@Component({
  selector: 'ordo-item-ready',
  imports: [Badge, Checkbox, Icon, IconButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-ready.html',
  styleUrl: './item-ready.css',
})
export class ItemReady {
  readonly item = input.required<BacklogItem>();
  /** What is missing is to be filled in. */
  readonly asked = output<'criteria' | 'estimate'>();

  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  protected readonly words = inject(RuleWords);
  private readonly definition = inject(DefinitionOfReady);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly ready = inject(ItemReadiness);
  private readonly store = inject(ProductStore);

  protected readonly ICONS: Record<RuleStanding['state'], IconName> = { met: 'check', unmet: 'minus', waived: 'ban' };
  protected readonly longest = LIMITS.waiver;
  protected readonly readiness = computed(() => this.ready.of(this.item()));
  protected readonly isAllMet = computed(() => this.readiness()?.standings.every(({ state }) => state === 'met') === true);
  protected readonly mayDefine = computed(() => this.store.can('readiness.edit'));
  protected readonly settings = computed(() => ['/p', this.store.product()?.key.toLowerCase(), 'settings']);
  private readonly id = computed(() => this.item().id);
  /** The rule whose waiver is being written. Another item starts anew. */
  protected readonly waiving = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  protected readonly draft = signal('');

  /** On the first check that is open, else on the first that can be changed. */
  focus(): void {
    this.element.scrollIntoView?.({ block: 'nearest' });
    const places = ['.unmet input', '.unmet button', 'input', 'button', 'a'];
    places
      .map((place) => this.element.querySelector<HTMLElement>(place))
      .find((found) => found !== null)
      ?.focus({ preventScroll: true });
  }

  /** A manual rule is ticked, unless somebody has waived it. */
  protected isTicked({ rule, state }: RuleStanding): boolean {
    return isManual(rule) && state !== 'waived';
  }

  protected noteOf(standing: RuleStanding): string {
    const { state, check } = standing;
    if (state !== 'waived' || check === null) return this.ready.why(this.item(), standing);
    return this.t('ready.waivedBy', { name: this.store.membersById().get(check.byId)?.name ?? this.t('item.history.somebody'), reason: check.reason ?? '' });
  }

  protected tick({ rule }: RuleStanding, isMet: boolean): void {
    this.say(isMet ? this.definition.tick(this.item(), rule.id) : this.definition.takeBack(this.item(), rule.id));
  }

  protected takeBack({ rule }: RuleStanding): void {
    this.say(this.definition.takeBack(this.item(), rule.id));
    this.edits.undoable(this.t('ready.tookBack'));
  }

  protected waive(ruleId: string): void {
    this.draft.set('');
    this.waiving.set(ruleId);
    afterNextRender(() => this.element.querySelector<HTMLElement>('.field')?.focus(), { injector: this.injector });
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.draft.set('');
    this.finish();
  }

  /** Without a reason nothing is waived. */
  protected finish(): void {
    const [ruleId, reason] = [this.waiving(), this.draft().replace(/\s+/g, ' ').trim()];
    this.waiving.set(null);
    if (ruleId === null || reason === '') return;
    this.say(this.definition.waive(this.item(), ruleId, reason));
    this.edits.undoable(this.t('ready.waived'));
  }

  /** A refusal is told by who watches the store. */
  private say(change: Promise<unknown>): void {
    change.catch(() => undefined);
  }
}

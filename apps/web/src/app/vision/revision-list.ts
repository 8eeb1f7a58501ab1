import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, inject, signal, viewChild } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { Button, Dialogs, Input, Skeleton } from '@ordo/ui';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { Goals } from '../store/goals';
import { ProductStore } from '../store/product-store';
import { CompareDialog, type Comparing } from './compare-dialog';
import { VisionPast, type PastVision } from './vision-past';
import { VisionWords } from './vision-words';
import { WordRuns } from './word-runs';

/** The revisions of the vision with the words that came and went, who wrote them and why. */
@Component({
  selector: 'ordo-revision-list',
  imports: [Button, Input, Skeleton, WordRuns],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="vision-revisions">{{ t('vision.revisions.title') }}</h2>
    @if (past.all(); as all) {
      <ol aria-labelledby="vision-revisions">
        @for (revision of all; track revision.revision; let first = $first) {
          <li [class.now]="first">
            <div class="head"><b>{{ t('vision.revisions.version', { number: revision.number }) }}</b><span class="day num">{{ language.date(revision.at, long) }}</span></div>
            <p class="who">{{ nameOf(revision.actorId) }}</p>
            @for (change of revision.changed; track change.part) {
              <p class="part">{{ t('vision.part.' + change.part) }}</p>
              <ordo-word-runs [before]="change.before" [after]="change.after" [short]="true" />
            }
            @if (revision.isReweighed) {
              <p class="part">{{ t('vision.revisions.weights') }}</p>
              <p class="num">{{ weightsOf(revision) }}</p>
            }
            @if (first && isSayingWhy()) {
              <input #why ordoInput class="reason" [attr.aria-label]="t('vision.revisions.why')" [attr.maxlength]="longest" [value]="revision.reason" (keydown)="key($event, revision.reason)" (blur)="sayWhy($any($event.target).value, revision.reason)" />
            } @else if (revision.reason) { <p class="who">{{ revision.reason }}</p> }
            @if (first && goals.may() && !isSayingWhy()) { <button type="button" class="link" (click)="begin()">{{ t(revision.reason ? 'vision.revisions.editWhy' : 'vision.revisions.sayWhy') }}</button> }
          </li>
        } @empty {
          <li class="none">{{ t('vision.revisions.none') }}</li>
        }
      </ol>
      @if (all.length > 1) { <button type="button" ordoButton size="sm" icon="compare" (click)="compare()">{{ t('vision.revisions.compare') }}</button> }
    } @else if (past.hasFailed()) {
      <p class="who">{{ t('vision.revisions.failed') }}</p>
      <button type="button" ordoButton size="sm" (click)="past.load()">{{ t('shell.failed.action') }}</button>
    } @else {
      @for (width of [80, 60, 70]; track width) { <ordo-skeleton [width]="width + '%'" /> }
    }
  `,
  styleUrl: './revision-list.css',
})
export class RevisionList {
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly goals = inject(Goals);
  protected readonly past = inject(VisionPast);
  private readonly words = inject(VisionWords);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly refusals = inject(Refusals);
  private readonly store = inject(ProductStore);

  protected readonly long: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
  protected readonly longest = LIMITS.visionReason;
  protected readonly isSayingWhy = signal(false);
  private readonly why = viewChild<ElementRef<HTMLInputElement>>('why');

  protected nameOf(id: string): string {
    return this.store.membersById().get(id)?.name ?? '';
  }

  protected weightsOf({ goals }: PastVision): string {
    return goals.map(({ name, weight }) => `${name}\u00a0${this.words.percent(weight)}`).join(' · ') || this.t('vision.revisions.noWeights');
  }

  protected begin(): void {
    this.isSayingWhy.set(true);
    afterNextRender(() => this.why()?.nativeElement.focus(), { injector: this.injector });
  }

  protected key(event: KeyboardEvent, before: string): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    this.sayWhy(event.key === 'Enter' ? (event.target as HTMLInputElement).value : before, before);
  }

  protected sayWhy(typed: string, before: string): void {
    if (!this.isSayingWhy()) return;
    this.isSayingWhy.set(false);
    const reason = typed.trim();
    if (reason !== before) this.goals.editVision({ reason }).catch((error: unknown) => this.refusals.show(error));
  }

  protected compare(): void {
    const revisions = this.past.all() ?? [];
    this.dialogs.open(CompareDialog, { revisions } satisfies Comparing);
  }
}

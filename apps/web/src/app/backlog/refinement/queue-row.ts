import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { unmetRules, type RuleStanding } from '@ordo/domain';
import { Icon, ShareRing, StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { ItemReadiness } from './item-readiness';
import { QueueWords } from './queue-words';
import type { QueueLine } from './refinement-view';

/** One item of the queue on one line: what it misses, and how much that matters. */
@Component({
  selector: 'ordo-queue-row',
  imports: [Icon, ShareRing, StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './queue-row.html',
  styleUrl: './queue-row.css',
  host: { '[class.opened]': 'isOpen()' },
})
export class QueueRow {
  readonly line = input.required<QueueLine>();
  readonly rank = input.required<number>();
  readonly mayEdit = input(false);
  /** Its sheet is open. */
  readonly isOpen = input(false);
  readonly asked = output<{ what: 'status' | 'estimate'; anchor: HTMLElement }>();
  /** What a rule misses is to be filled in. */
  readonly filled = output<{ standing: RuleStanding; anchor: HTMLElement }>();
  readonly readied = output<void>();

  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
  private readonly queueWords = inject(QueueWords);
  private readonly readiness = inject(ItemReadiness);

  protected readonly item = computed(() => this.line().item);
  protected readonly stage = computed(() => this.names.stage(this.item()));
  protected readonly missing = computed(() => unmetRules(this.line().readiness));
  protected readonly needText = computed(() => this.queueWords.need(this.line()));

  /** Those for which the row has no room, too. */
  protected readonly all = computed(() => this.readiness.missing(this.item()));

  protected lacking(standing: RuleStanding): string {
    return this.readiness.lacking(this.item(), standing);
  }

  protected whyOf(standing: RuleStanding): string {
    return this.readiness.why(this.item(), standing);
  }

  protected percent(share: number): string {
    return this.queueWords.percent(share);
  }

  protected anchorOf(event: Event): HTMLElement {
    return event.currentTarget as HTMLElement;
  }
}

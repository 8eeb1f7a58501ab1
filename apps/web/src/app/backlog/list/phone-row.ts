import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Avatar, GoalGlyph, Icon, ProgressBar, ShareRing, StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';
import { Epics } from '../structure/epics';

/** One item on a phone: its title on one line or two, the rest below. */
@Component({
  selector: 'ordo-phone-row',
  imports: [Avatar, GoalGlyph, Icon, ProgressBar, ShareRing, StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="gridcell" class="rank num" data-select>
      @if (isSelected()) { <span class="tick"><ordo-icon name="check" [size]="12" /></span> } @else { {{ language.number(rank()) }} }
    </span>
    <span role="gridcell" class="title">{{ item().title }}</span>
    @if (mayMove() && !isGhost()) {
      <span role="gridcell" class="more"><button type="button" tabindex="-1" data-cell aria-haspopup="dialog" [attr.aria-label]="t('backlog.moveTo')" (click)="moveAsked.emit()"><ordo-icon name="more" [size]="18" /></button></span>
    }
    <span role="gridcell" class="meta">
      @if (goal(); as goal) { <ordo-goal-glyph [shape]="goal.shape" [hue]="goal.hue" /><span class="sr">{{ goal.name }}</span> }
      <ordo-type-icon [type]="item().type" [size]="14" [label]="t('shell.type.' + item().type)" />
      <span class="num">{{ names.key(item()) }}</span>
      @if (status(); as status) { <span class="status"><ordo-status-icon [status]="status.id" [category]="status.category" />{{ status.label }}</span> }
      @if (comments(); as count) { <span class="comments num"><ordo-icon name="comment" [size]="13" /><span aria-hidden="true">{{ language.number(count) }}</span><span class="sr">{{ t('talk.count', { count }) }}</span></span> }
      @if (inside(); as mark) { <span class="status num" [attr.title]="mark.text"><ordo-progress-bar [done]="mark.doneShare" [ready]="mark.readyShare" />{{ mark.done }}/{{ mark.leaves }}</span> }
      @if (readiness(); as mark) { <span class="status num" [attr.title]="mark.text"><ordo-share-ring [share]="mark.share" [size]="12" />{{ mark.settled }}/{{ mark.count }}</span> }
      @if (assignee(); as person) { <ordo-avatar [name]="person.name" [size]="16" /><span class="sr">{{ person.name }}</span> }
      @if (isWaiting()) { <ordo-icon class="waiting" name="offline" [size]="14" /> }
      @if (movedBy(); as name) { <ordo-avatar class="mover" [name]="name" [size]="16" /> }
      <span class="points num">{{ points() }}</span>
    </span>
  `,
  styleUrl: './phone-row.css',
  host: { '[class.selected]': 'isSelected()', '[class.refused]': 'isRefused()', '[class.fixed]': '!mayMove()' },
})
export class PhoneRow {
  readonly item = input.required<BacklogItem>();
  readonly rank = input.required<number>();
  readonly mayMove = input(false);
  readonly isSelected = input(false);
  readonly isRefused = input(false);
  readonly isWaiting = input(false);
  readonly isGhost = input(false);
  readonly movedBy = input<string | null>(null);
  readonly moveAsked = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly language = inject(Language);
  protected readonly names = inject(ItemNames);
  protected readonly comments = computed(() => this.names.comments(this.item()));
  private readonly epics = inject(Epics);
  private readonly ready = inject(ItemReadiness);
  protected readonly status = computed(() => this.names.stage(this.item()));
  protected readonly inside = computed(() => this.epics.markOf(this.item()));
  protected readonly points = computed(() => {
    const points = this.inside()?.points ?? this.item().estimate;
    return points === null ? '' : this.names.points(points);
  });
  protected readonly readiness = computed(() => this.ready.markOf(this.item()));
  protected readonly goal = computed(() => this.names.goal(this.item()));
  protected readonly assignee = computed(() => this.names.assignee(this.item()));
}

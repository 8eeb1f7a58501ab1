import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Avatar, GoalGlyph, Icon, ProgressBar, ShareRing, StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import type { Property } from '../edit/property-picker';
import { ItemNames } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';
import { Epics } from '../structure/epics';
import { ListColumns } from './list-columns';
import { ListScores } from './list-scores';
import { TitleField } from './title-field';

/** One item in the list, on one line. */
@Component({
  selector: 'ordo-backlog-row',
  imports: [Avatar, GoalGlyph, Icon, ProgressBar, ShareRing, StatusIcon, TitleField, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './backlog-row.html',
  styleUrl: './backlog-row.css',
  host: {
    '[class.selected]': 'isSelected()',
    '[class.opened]': 'isOpen()',
    '[class.refused]': 'isRefused()',
    '[class.ghost]': 'isGhost()',
  },
})
export class BacklogRow {
  readonly item = input.required<BacklogItem>();
  readonly rank = input.required<number>();
  readonly mayMove = input(false);
  readonly mayEdit = input(false);
  readonly isSelected = input(false);
  /** Its sheet is open. */
  readonly isOpen = input(false);
  /** A change of it was refused just now. */
  readonly isRefused = input(false);
  readonly isRenamed = input(false);
  /** A change of it is kept here until the server can be reached. */
  readonly isWaiting = input(false);
  /** Who moved it just now. */
  readonly movedBy = input<string | null>(null);
  /** It is drawn a second time, under the pointer. */
  readonly isGhost = input(false);

  readonly asked = output<{ what: Property; anchor: HTMLElement }>();
  readonly menuAsked = output<HTMLElement>();
  /** It is to stand behind what it needs. */
  readonly fixed = output<void>();
  readonly renaming = output<void>();
  readonly renamed = output<string>();
  readonly renameLeft = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly language = inject(Language);
  protected readonly names = inject(ItemNames);
  private readonly epics = inject(Epics);
  private readonly ready = inject(ItemReadiness);
  protected readonly shown = inject(ListColumns).shown;
  protected readonly status = computed(() => this.names.stage(this.item()));
  protected readonly goal = computed(() => this.names.goal(this.item()));
  protected readonly epic = computed(() => this.names.epic(this.item()));
  protected readonly sprint = computed(() => this.names.sprint(this.item()));
  protected readonly need = computed(() => this.names.need(this.item()));
  /** Of an item that has others in it. */
  protected readonly inside = computed(() => this.epics.markOf(this.item()));
  protected readonly readiness = computed(() => this.ready.markOf(this.item()));
  protected readonly labels = computed(() => this.names.labelsOf(this.item()));
  protected readonly comments = computed(() => this.names.comments(this.item()));
  private readonly scores = inject(ListScores);
  protected readonly score = computed(() => this.scores.shown(this.item()));
  protected readonly assignee = computed(() => this.names.assignee(this.item()));

  protected ask(what: Property, event: Event): void {
    this.asked.emit({ what, anchor: event.currentTarget as HTMLElement });
  }

  protected askMenu(event: Event): void {
    this.menuAsked.emit(event.currentTarget as HTMLElement);
  }
}

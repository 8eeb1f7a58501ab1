import { Injectable, computed, inject } from '@angular/core';
import type { ReportChange, ReportItem } from '@ordo/contract';
import { BACKLOG, dayOf, NOWHERE } from '@ordo/domain';
import { Language } from '../../shell/language';
import { Sprints } from '../../store/sprints';
import { SprintNames } from '../sprint-names';
import { OpenedReport } from './opened-report';
import type { ReportLine } from './report-list';
import { ReportWords } from './report-words';

/** The lists of a report: what was done and not, and what changed the scope, with who, when, why and for what. */
@Injectable()
export class ReportLines {
  private readonly t = inject(Language).t;
  private readonly names = inject(SprintNames);
  private readonly shown = inject(OpenedReport);
  private readonly sprints = inject(Sprints);
  private readonly words = inject(ReportWords);

  readonly done = computed(() => this.linesOf(this.items().filter(({ isDone }) => isDone)));
  readonly notDone = computed(() => this.linesOf(this.items().filter(({ isDone }) => !isDone)));
  readonly added = computed(() => this.changesOf('added'));
  readonly removed = computed(() => this.changesOf('removed'));
  readonly reestimated = computed(() => this.changesOf('reestimated'));
  private readonly items = computed(() => this.shown.all()?.report.items ?? []);
  private readonly changes = computed(() => this.shown.all()?.report.changes ?? []);

  private linesOf(items: readonly ReportItem[]): ReportLine[] {
    return items.map(({ itemId, key, title, points, isCarriedOver }) => ({
      id: itemId,
      key,
      title,
      more: isCarriedOver ? this.t('report.list.carriedOver') : '',
      points: this.words.estimate(points),
    }));
  }

  private changesOf(wanted: ReportChange['kind']): ReportLine[] {
    const changes = this.changes();
    const keys = new Map(changes.map(({ itemId, key }) => [itemId, key]));
    return changes
      .filter(({ kind }) => kind === wanted)
      .map((change) => ({ id: change.itemId, key: change.key, title: change.title, more: this.told(change, keys), points: this.amountOf(change) }));
  }

  /** `28 Oct · Awa Diallo · from the backlog · for CYC-117`. */
  private told({ at, actorId, swappedFor, ...change }: ReportChange, keys: ReadonlyMap<string, string>): string {
    const swapped = swappedFor.flatMap((id) => keys.get(id) ?? []);
    return [
      this.names.day(dayOf(at, this.shown.all()?.report.timeZone ?? 'UTC')),
      this.names.person(actorId)?.name ?? '',
      change.command === 'undo' ? this.t('report.why.undo') : this.why(change),
      swapped.length > 0 ? this.t('report.list.swapped', { keys: swapped.join(', ') }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  private why({ kind, elsewhere, before, after }: Pick<ReportChange, 'kind' | 'elsewhere' | 'before' | 'after'>): string {
    if (kind === 'reestimated') return `${this.words.estimate(before)} → ${this.words.estimate(after)}`;
    if (elsewhere === BACKLOG || elsewhere === NOWHERE) return this.t(`report.why.${kind}.${elsewhere}`);
    const sprint = this.sprints.byId(elsewhere ?? '');
    return sprint ? this.t(`report.why.${kind}.sprint`, { name: sprint.name }) : '';
  }

  private amountOf({ kind, points, before, after }: ReportChange): string {
    return kind === 'reestimated' ? this.words.signed(points) : this.words.estimate(kind === 'added' ? after : before);
  }
}

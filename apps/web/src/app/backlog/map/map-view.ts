import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import type { Activity, BacklogItem, Release, Step } from '@ordo/contract';
import { sumPoints } from '@ordo/domain';
import { Language } from '../../shell/language';
import { Viewport } from '../../shell/viewport';
import { ProductStore } from '../../store/product-store';
import { StoryMap } from '../../store/story-map';
import { ItemNames } from '../item-names';
import type { Stop } from './stop';

/** One column; an activity without steps has one all the same, with nothing in it. */
export interface MapColumn {
  activity: Activity;
  step: Step | null;
}

/** An activity with its columns, of which there is one at least. */
export interface MapActivity {
  activity: Activity;
  steps: readonly Step[];
  columns: number;
}

export interface MapCell {
  step: Step;
  releaseId: string | null;
  cards: readonly BacklogItem[];
}

/** One release and what it takes of each step; the last slice is what comes later. */
export interface MapSlice {
  release: Release | null;
  /** By column; null where that has no step. */
  cells: readonly (MapCell | null)[];
  count: number;
  points: number;
}

/** What is being typed in its place. */
export type Writing =
  | { kind: 'activity' }
  | { kind: 'step'; activityId: string }
  | { kind: 'card'; stepId: string; releaseId: string | null }
  | { kind: 'name'; stop: Extract<Stop, { kind: 'activity' | 'step' }> };

/** What the story map shows. How one looks at it is in the address. */
@Injectable()
export class MapView {
  private readonly language = inject(Language);
  private readonly map = inject(StoryMap);
  private readonly names = inject(ItemNames);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly store = inject(ProductStore);
  private readonly viewport = inject(Viewport);
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} as Params });

  /** What has, or would get, the focus. */
  readonly active = signal<Stop | null>(null);
  readonly writing = signal<Writing | null>(null);
  readonly hidesDone = computed(() => this.params()['done'] === 'hidden');

  readonly isEmpty = computed(() => this.map.activities().length === 0 && this.writing() === null);
  /** All of them, whatever is in sight. */
  readonly allActivities = computed<readonly MapActivity[]>(() =>
    this.map.activities().map((activity) => {
      const steps = this.map.steps().filter(({ activityId }) => activityId === activity.id);
      return { activity, steps, columns: Math.max(1, steps.length) };
    }),
  );
  /** On a phone: the one in sight. */
  readonly page = computed(() => this.allActivities().find(({ activity }) => activity.id === this.params()['activity']) ?? this.allActivities()[0]);
  readonly activities = computed<readonly MapActivity[]>(() => {
    const page = this.page();
    return this.viewport.isPhone() && page ? [page] : this.allActivities();
  });
  readonly columns = computed<readonly MapColumn[]>(() =>
    this.activities().flatMap(({ activity, steps }): MapColumn[] =>
      steps.length > 0 ? steps.map((step) => ({ activity, step })) : [{ activity, step: null }],
    ),
  );
  /** Steps as they are read, those out of sight too. */
  readonly stepsInOrder = computed<readonly Step[]>(() => this.allActivities().flatMap(({ steps }) => steps));
  /** In the order in which they go out; null, what comes later, is last. */
  readonly releasesInOrder = computed<readonly (Release | null)[]>(() => [...this.map.releases(), null]);

  private readonly placed = computed<readonly BacklogItem[]>(() => {
    const steps = new Set(this.stepsInOrder().map(({ id }) => id));
    return this.store.items().filter(({ stepId }) => stepId !== null && steps.has(stepId));
  });
  readonly shown = computed<readonly BacklogItem[]>(() => (this.hidesDone() ? this.placed().filter((item) => !this.names.isDone(item)) : this.placed()));
  readonly doneCount = computed(() => this.placed().filter((item) => this.names.isDone(item)).length);
  /** Open items that stand in no step, in their order. */
  readonly unplaced = computed<readonly BacklogItem[]>(() => this.store.items().filter((item) => item.stepId === null && !this.names.isDone(item)));

  private readonly cells = computed(() => Map.groupBy(this.shown(), ({ stepId, releaseId }) => cellKey(stepId ?? '', releaseId)));
  readonly slices = computed<readonly MapSlice[]>(() =>
    this.releasesInOrder().map((release) => {
      const releaseId = release?.id ?? null;
      const own = this.placed().filter((item) => item.releaseId === releaseId);
      const cells = this.columns().map(({ step }) => (step ? { step, releaseId, cards: this.cardsIn(step.id, releaseId) } : null));
      return { release, cells, count: own.length, points: sumPoints(own.map(({ estimate }) => estimate)) ?? 0 };
    }),
  );

  cardsIn(stepId: string, releaseId: string | null): readonly BacklogItem[] {
    return this.cells().get(cellKey(stepId, releaseId)) ?? [];
  }

  stepNamed(id: string | null): string {
    return this.map.steps().find((step) => step.id === id)?.name ?? '';
  }

  /** Also of what comes later. */
  releaseNamed(id: string | null): string {
    return this.map.releases().find((release) => release.id === id)?.name ?? this.language.t('map.later');
  }

  turnDone(): void {
    this.look({ done: this.hidesDone() ? null : 'hidden' });
  }

  /** On a phone: shows the activity that a step belongs to. */
  showStep(stepId: string): void {
    const activity = this.map.steps().find(({ id }) => id === stepId)?.activityId;
    if (this.viewport.isPhone() && activity !== undefined && activity !== this.page()?.activity.id) this.showActivity(activity);
  }

  showActivity(activity: string): void {
    this.look({ activity });
  }

  private look(queryParams: Params): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

function cellKey(stepId: string, releaseId: string | null): string {
  return `${stepId} ${releaseId ?? ''}`;
}

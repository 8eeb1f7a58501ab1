import { Injectable, computed, inject, signal } from '@angular/core';
import type { ReportItem, SprintReport } from '@ordo/contract';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { followProduct } from '../follow-product';
import { OpenedSprint } from '../opened-sprint';

/** What the opened sprint has done and what it has not, as its report says. */
@Injectable()
export class ReviewItems {
  private readonly opened = inject(OpenedSprint);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly answer = signal<SprintReport | null>(null);

  readonly failed = signal(false);
  /** Null until it has come. */
  readonly report = computed(() => (this.answer()?.sprintId === this.opened.sprint()?.id ? this.answer() : null));
  readonly done = computed(() => this.all().filter(({ isDone }) => isDone));
  readonly notDone = computed(() => this.all().filter(({ isDone }) => !isDone));
  /** What one can speak about: of those above, what is still there. */
  readonly present = computed(() => this.all().filter(({ itemId }) => this.store.itemsById().has(itemId)));
  private readonly all = computed<readonly ReportItem[]>(() => this.report()?.items ?? []);

  constructor() {
    followProduct(
      () => (this.opened.sprint()?.startedAt ? `${this.opened.sprint()?.id} ${this.opened.sprint()?.state}` : null),
      () => this.read(),
    );
  }

  async read(): Promise<void> {
    const sprint = this.opened.sprint();
    if (sprint === null) return;
    this.failed.set(false);
    try {
      this.answer.set(await this.sprints.report(sprint.id));
    } catch {
      this.failed.set(true);
    }
  }
}

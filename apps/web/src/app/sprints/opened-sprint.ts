import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { BacklogItem } from '@ordo/contract';
import { Sprints } from '../store/sprints';

/** The sprint that the address names by its number; without a number the one that runs. */
@Injectable()
export class OpenedSprint {
  private readonly sprints = inject(Sprints);
  private readonly params = toSignal(inject(ActivatedRoute).params, { initialValue: {} as Record<string, string | undefined> });

  readonly number = computed(() => this.params()['n'] ?? null);
  readonly sprint = computed(() => {
    const number = this.number();
    return number === null ? this.sprints.active() : (this.sprints.all().find((sprint) => String(sprint.number) === number) ?? null);
  });
  /** What is in it, in the order. */
  readonly items = computed<readonly BacklogItem[]>(() => {
    const sprint = this.sprint();
    return sprint === null ? [] : this.sprints.itemsIn(sprint.id);
  });
}

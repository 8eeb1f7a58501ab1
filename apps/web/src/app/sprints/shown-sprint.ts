import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params } from '@angular/router';
import { Sprints } from '../store/sprints';

/** The sprint that the address names by its number. */
@Injectable()
export class ShownSprint {
  private readonly params = toSignal(inject(ActivatedRoute).params, { initialValue: {} as Params });
  private readonly sprints = inject(Sprints);

  readonly sprint = computed(() => this.sprints.all().find(({ number }) => number === Number(this.params()['sprint'])));
}

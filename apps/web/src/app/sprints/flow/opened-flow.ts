import { Injectable, computed, inject, signal } from '@angular/core';
import type { FlowReport } from '@ordo/contract';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { followProduct } from '../follow-product';
import { FlowView } from './flow-view';

/** The flow of work in the chosen days, as the server folds it from the log. It follows the product. */
@Injectable()
export class OpenedFlow {
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly view = inject(FlowView);
  private readonly answer = signal<FlowReport | null>(null);
  private readonly asked = computed(() => (this.store.product() === null ? null : `${this.view.from()} ${this.view.to()}`));

  readonly failed = signal(false);
  /** Null until it has come. */
  readonly report = this.answer.asReadonly();

  constructor() {
    followProduct(this.asked, () => this.read());
  }

  async read(): Promise<void> {
    const asked = this.asked();
    this.failed.set(false);
    try {
      const answer = await this.sprints.flow({ from: this.view.from(), to: this.view.to() });
      if (asked === this.asked()) this.answer.set(answer);
    } catch {
      this.failed.set(true);
    }
  }
}

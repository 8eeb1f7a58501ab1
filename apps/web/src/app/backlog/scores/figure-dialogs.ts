import { Injectable, Injector, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { keptUnder, type Framework, type InputSpec } from '@ordo/domain';
import { LateDialogs } from '../../shell/late-dialogs';
import type { EvidenceOf } from './evidence-dialog';
import { FigureWriting } from './figure-writing';

/** What figures rest on and what people answered, from wherever figures stand. */
@Injectable()
export class FigureDialogs {
  private readonly injector = inject(Injector);
  private readonly late = inject(LateDialogs);
  private readonly writing = inject(FigureWriting);
  private readonly answering = this.late.of(() => import('./kano-dialog').then((m) => m.KanoDialog));
  private readonly supporting = this.late.of(() => import('./evidence-dialog').then((m) => m.EvidenceDialog));

  askEvidence(framework: Framework, item: BacklogItem, spec: InputSpec): void {
    const about: EvidenceOf = { itemId: item.id, framework: keptUnder(framework), input: spec.id, cell: this.writing.named(item, spec) };
    void this.supporting.open(about, { injector: this.injector });
  }

  /** What people answered about an item. */
  askAnswers({ id }: BacklogItem): void {
    void this.answering.open(id, { injector: this.injector });
  }
}

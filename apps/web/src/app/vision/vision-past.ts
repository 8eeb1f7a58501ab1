import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { VisionRevision } from '@ordo/contract';
import { NO_VISION, VISION_PARTS, type VisionPart } from '@ordo/domain';
import { Goals } from '../store/goals';
import { ProductStore } from '../store/product-store';

/** A revision with what it changed. */
export interface PastVision extends VisionRevision {
  changed: readonly { part: VisionPart; before: string; after: string }[];
  /** Goals were weighed otherwise than at the revision before. */
  isReweighed: boolean;
}

/** The revisions of the vision, read again whenever it has changed. */
@Injectable()
export class VisionPast {
  private readonly goals = inject(Goals);
  private readonly store = inject(ProductStore);
  private readonly read = signal<readonly VisionRevision[] | null>(null);
  readonly hasFailed = signal(false);

  /** Newest first; null while nobody knows. */
  readonly all = computed<readonly PastVision[] | null>(() => {
    const revisions = this.read();
    return (
      revisions?.map((revision, index) => {
        const earlier = revisions[index + 1];
        return { ...revision, changed: changesOf(earlier, revision), isReweighed: JSON.stringify(earlier?.goals ?? []) !== JSON.stringify(revision.goals) };
      }) ?? null
    );
  });

  constructor() {
    effect(() => {
      if (this.store.state() !== 'ready') return;
      // A vision that was taken back has no version, and the change after it the first one again.
      this.store.vision();
      this.store.waiting();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    try {
      this.read.set(await this.goals.revisions());
      this.hasFailed.set(false);
    } catch {
      this.hasFailed.set(true);
    }
  }
}

/** What one says otherwise than the other, part by part. */
export function changesOf(earlier: Pick<VisionRevision, 'texts'> | undefined, later: Pick<VisionRevision, 'texts'>): PastVision['changed'] {
  const before = earlier?.texts ?? NO_VISION;
  return VISION_PARTS.filter((part) => before[part] !== later.texts[part]).map((part) => ({ part, before: before[part], after: later.texts[part] }));
}

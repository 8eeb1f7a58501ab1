import { Injectable, computed, inject } from '@angular/core';
import type { Change, Label } from '@ordo/contract';
import type { Hue } from '@ordo/domain';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';

/** What can be done with the labels of a product; what cannot be seen at once says what it did, with the way back. */
@Injectable()
export class LabelActions {
  private readonly store = inject(ProductStore);
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly undo = inject(UndoOffer);

  readonly labels = computed<readonly Label[]>(() => this.store.labels().toSorted((a, b) => this.language.collator().compare(a.name, b.name)));
  private readonly counts = computed(() => {
    const counts = new Map<string, number>();
    for (const { labels } of this.store.items()) for (const id of labels) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  });

  /** How many items have it. */
  carriers(id: string): number {
    return this.counts().get(id) ?? 0;
  }

  /** Another label of this name, whatever the case. */
  named(name: string, except: string | null): Label | undefined {
    const wanted = name.replace(/\s+/g, ' ').trim().toLowerCase();
    return wanted === '' ? undefined : this.store.labels().find((label) => label.id !== except && label.name.toLowerCase() === wanted);
  }

  create(name: string): void {
    void this.did(this.store.createLabel({ name }));
  }

  rename(id: string, name: string): void {
    const before = this.store.labelsById().get(id)?.name;
    if (before !== undefined && before !== name) void this.did(this.store.editLabel(id, { name }), this.language.t('labels.renamed', { before, name }));
  }

  colour({ id, hue, name }: Label, to: Hue): void {
    if (hue !== to) void this.did(this.store.editLabel(id, { hue: to }), this.language.t('labels.coloured', { name }));
  }

  merge({ id, name }: Label, into: string): void {
    const other = this.store.labelsById().get(into)?.name ?? '';
    const text = this.language.t('labels.merged', { name, other, count: this.carriers(id) });
    void this.did(this.store.mergeLabel(id, into), text);
  }

  delete({ id, name }: Label): void {
    const text = this.language.t('labels.deleted', { name, count: this.carriers(id) });
    void this.did(this.store.deleteLabel(id), text);
  }

  private async did(change: Promise<Change>, text?: string): Promise<void> {
    if (text !== undefined) {
      this.undo.show(text);
    }
    await change.catch((error: unknown) => this.refusals.show(error));
  }
}

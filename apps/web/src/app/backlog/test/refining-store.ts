import type { BacklogItem, Change } from '@ordo/contract';
import type { ReadyRule } from '@ordo/domain';
import { makeId } from '@ordo/testing';
import type { Intent } from '../../store/model/intent';
import { FakeStore } from './fake-store';

/** Of three kinds: seen from the item, limited, and ticked. */
export const RULES: ReadyRule[] = [
  { id: makeId(), kind: 'criteria' },
  { id: makeId(), kind: 'estimate', atMost: 8 },
  { id: makeId(), kind: 'manual', text: 'Design is attached' },
];

/** A product in memory whose items can be refined. */
export class RefiningStore extends FakeStore {
  override execute(intent: Intent): Promise<Change> {
    if (intent.kind === 'item.check')
      this.items.update((items) => items.map((item) => (item.id === intent.id ? { ...item, readyChecks: intent.checks } : item)));
    if (intent.kind === 'product.edit-ready-rules') this.product.update((product) => ({ ...product, readyRules: intent.rules }));
    if (intent.kind === 'product.edit-pace') this.product.update((product) => ({ ...product, pace: intent.pace }));
    return super.execute(intent);
  }

  define(readyRules: ReadyRule[] = RULES): void {
    this.product.update((product) => ({ ...product, readyRules }));
  }

  item(id: string): BacklogItem {
    const found = this.itemsById().get(id);
    if (!found) throw new Error(`No item ${id}`);
    return found;
  }

  /** The texts of the rules, in order. */
  rules(): string[] {
    return this.product().readyRules.map(({ kind, text, atMost }) => text ?? (atMost === undefined ? kind : `${kind} ${atMost}`));
  }
}

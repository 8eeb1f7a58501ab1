import { Injectable, computed, inject, signal } from '@angular/core';
import { DIALOG_DATA } from '@ordo/ui';
import { LIMITS, sumPoints, type OriginalFate } from '@ordo/domain';
import type { BacklogItem } from '@ordo/contract';
import type { SplitDraft } from '../../store/item-structure';
import { asTitle } from '../edit/edits';

export interface SplitQuestion {
  item: BacklogItem;
  answered: (draft: SplitDraft) => void;
}

/** One of the items that a split makes, as it is being written. */
export interface Part {
  id: number;
  title: string;
  /** Estimated anew: nothing is shared out from the original's points. */
  estimate: number | null;
}

let last = 0;

/** What is said of a split before it is made. */
@Injectable()
export class SplitForm {
  private readonly question = inject<SplitQuestion>(DIALOG_DATA);
  readonly item = this.question.item;
  /** What becomes of the original. */
  readonly fate = signal<OriginalFate>('part');
  /** The original, where it is one of the parts. */
  readonly kept = signal<Part>(newPart(this.item.title));
  readonly made = signal<readonly Part[]>([newPart(), newPart()]);
  readonly copiesDescription = signal(false);
  readonly copiedLinks = signal<ReadonlySet<string>>(new Set());
  /** Of criteria that do not stay with the original: the part that gets them. */
  private readonly moved = signal<ReadonlyMap<string, number>>(new Map());

  readonly named = computed(() => this.made().filter(({ title }) => asTitle(title) !== ''));
  /** All that there will be, without a parent of them. */
  readonly parts = computed(() => (this.fate() === 'part' ? [this.kept(), ...this.named()] : this.named()));
  readonly points = computed(() => sumPoints(this.parts().map(({ estimate }) => estimate)));
  readonly unestimated = computed(() => this.parts().filter(({ estimate }) => estimate === null).length);
  readonly isFull = computed(() => this.made().length + (this.fate() === 'part' ? 1 : 0) >= LIMITS.partsPerSplit);
  /** What is still missing. */
  readonly fault = computed<'title' | 'parts' | null>(() => {
    if (this.fate() === 'part' && asTitle(this.kept().title) === '') return 'title';
    return this.parts().length < 2 ? 'parts' : null;
  });
  readonly isTouched = computed(
    () => this.fate() === 'parent' || this.named().length > 0 || this.kept().title !== this.item.title || this.kept().estimate !== null,
  );

  change(part: Part, set: Partial<Part>): void {
    if (part.id === this.kept().id) this.kept.update((kept) => ({ ...kept, ...set }));
    else this.made.update((made) => made.map((other) => (other.id === part.id ? { ...other, ...set } : other)));
  }

  /** A new part after another one, or at the end; its id, or null when there are too many. */
  add(title = '', after?: Part): number | null {
    if (this.isFull()) return null;
    const part = newPart(title);
    const at = after === undefined ? this.made().length : this.made().findIndex(({ id }) => id === after.id) + 1;
    this.made.update((made) => made.toSpliced(at, 0, part));
    return part.id;
  }

  /** Lines that were pasted: one a part, from this one on. */
  fill(part: Part, titles: readonly string[]): void {
    const [first = '', ...others] = titles;
    this.change(part, { title: first });
    let before = part;
    for (const title of others) {
      const id = this.add(title, before);
      before = this.made().find((other) => other.id === id) ?? before;
    }
  }

  remove({ id }: Part): void {
    this.made.update((made) => made.filter((part) => part.id !== id));
  }

  /** Null: it stays with the original. */
  partOf(criterion: string): number | null {
    const part = this.moved().get(criterion);
    return part !== undefined && this.named().some(({ id }) => id === part) ? part : null;
  }

  give(criterion: string, part: number | null): void {
    const moved = new Map(this.moved());
    if (part === null) moved.delete(criterion);
    else moved.set(criterion, part);
    this.moved.set(moved);
  }

  copyLink(link: string, isCopied: boolean): void {
    const copied = new Set(this.copiedLinks());
    if (isCopied) copied.add(link);
    else copied.delete(link);
    this.copiedLinks.set(copied);
  }

  /** Once nothing is missing. */
  answer(): void {
    this.question.answered(this.draft());
  }

  private draft(): SplitDraft {
    const criteriaOf = (part: Part): string[] => this.item.criteria.map(({ id }) => id).filter((id) => this.partOf(id) === part.id);
    return {
      original: this.fate(),
      parts: this.parts().map((part) => ({ title: asTitle(part.title), estimate: part.estimate, criteria: criteriaOf(part) })),
      copyDescription: this.copiesDescription(),
      copyLinks: [...this.copiedLinks()],
    };
  }
}

function newPart(title = ''): Part {
  return { id: ++last, title, estimate: null };
}

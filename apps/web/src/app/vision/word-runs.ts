import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { wordDiff, type WordRun } from '@ordo/domain';

/** So many words of what stayed are shown on either side of a change when there is little room. */
const AROUND = 3;

/** Two texts as one: words that came and words that went. */
@Component({
  selector: 'ordo-word-runs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (run of runs(); track $index) {@switch (run.kind) {@case ('added') {<ins>{{ run.text }}</ins>}@case ('removed') {<del>{{ run.text }}</del>}@default {<span>{{ run.text }}</span>}}}`,
  styles: `
    @layer app {
      :host { display: block; white-space: pre-line; overflow-wrap: anywhere; }
      ins { text-decoration: none; background: var(--success-soft); color: var(--success-text); border-radius: var(--r-4); }
      del { color: var(--text-3); }
    }
  `,
})
export class WordRuns {
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  /** Only what changed, with a few words around it. */
  readonly short = input(false);

  protected readonly runs = computed(() => {
    const runs = wordDiff(this.before(), this.after());
    return this.short() ? runs.map((run, index) => (run.kind === 'same' ? shortened(run, index > 0, index < runs.length - 1) : run)) : runs;
  });
}

function shortened({ kind, text }: WordRun, hasBefore: boolean, hasAfter: boolean): WordRun {
  const words = text.match(/\S+\s*/g) ?? [];
  const kept = (hasBefore ? AROUND : 0) + (hasAfter ? AROUND : 0);
  if (words.length <= kept + 1) return { kind, text };
  return { kind, text: [...(hasBefore ? words.slice(0, AROUND) : []), '… ', ...(hasAfter ? words.slice(-AROUND) : [])].join('') };
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type StatusGlyph = 'new' | 'refining' | 'ready' | 'todo' | 'progress' | 'review' | 'done';

/** How far an item is, as a shape; a word stands beside it. */
@Component({
  selector: 'ordo-status-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 14 14" fill="none" aria-hidden="true" [attr.class]="glyph()">
      @switch (glyph()) {
        @case ('new') { <circle class="ring" cx="7" cy="7" r="5.6" stroke-dasharray="2.2 1.9" /> }
        @case ('refining') { <circle class="ring" cx="7" cy="7" r="5.6" /><circle class="fill" cx="7" cy="7" r="2" /> }
        @case ('ready') { <circle class="ring" cx="7" cy="7" r="5.6" /><path class="ring" d="m4.6 7.1 1.7 1.7 3.2-3.4" /> }
        @case ('todo') { <circle class="ring" cx="7" cy="7" r="5.6" /> }
        @case ('progress') { <circle class="ring" cx="7" cy="7" r="5.6" /><path class="fill" d="M7 7V3.8A3.2 3.2 0 0 1 7 10.2Z" /> }
        @case ('review') { <circle class="ring" cx="7" cy="7" r="5.6" /><path class="fill" d="M7 7V3.8A3.2 3.2 0 1 1 3.8 7Z" /> }
        @case ('done') { <circle class="fill" cx="7" cy="7" r="6.3" /><path class="tick" d="m4.4 7.1 1.8 1.8 3.4-3.6" /> }
      }
    </svg>
  `,
  styles: `
    @layer ui {
      :host { display: inline-grid; place-items: center; flex: none; --glyph: var(--border-control); }
      :host:has(.refining, .progress) { --glyph: var(--warning); }
      :host:has(.ready, .done) { --glyph: var(--success); }
      :host:has(.review) { --glyph: var(--info); }
      .ring, .tick { stroke: var(--glyph); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
      .fill { fill: var(--glyph); }
      .tick { stroke: var(--surface); stroke-width: 1.6; }
    }
  `,
})
export class StatusIcon {
  /** Id of a status; one that is not Ordo's own is drawn by its category. */
  readonly status = input.required<string>();
  readonly category = input<'todo' | 'doing' | 'done'>('todo');
  readonly size = input(14);
  protected readonly glyph = computed(() => OWN[this.status()] ?? BY_CATEGORY[this.category()]);
}

const OWN: Record<string, StatusGlyph | undefined> = {
  new: 'new',
  refining: 'refining',
  ready: 'ready',
  todo: 'todo',
  'in-progress': 'progress',
  'in-review': 'review',
  done: 'done',
};
const BY_CATEGORY: Record<'todo' | 'doing' | 'done', StatusGlyph> = { todo: 'todo', doing: 'progress', done: 'done' };

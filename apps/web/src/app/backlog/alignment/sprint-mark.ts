import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../../shell/language';
import type { SprintMark } from './sprint-lines';

/** A thin line between two rows: a sprint ends here with 50%, or its line was here before something was taken up. */
@Component({
  selector: 'ordo-sprint-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="num">{{ text() }}</span>`,
  host: { '[class]': 'mark().kind' },
  styles: `
    @layer app {
      :host { position: absolute; inset: 0 var(--s-12) auto var(--s-8); display: flex; height: 0; align-items: center; color: var(--text-3); font-size: var(--fs-11); line-height: var(--lh-11); white-space: nowrap; }
      :host::before, :host::after { content: ''; flex: 1; border-top: 1px dashed var(--border-control); }
      :host(.even)::after { flex: none; }
      :host(.was) { color: var(--text-2); }
      :host(.was)::before { flex: none; width: var(--s-24); }
      span { padding: 0 var(--s-4); background: var(--surface); border-radius: var(--r-5); }
    }
  `,
})
export class SprintMarkLine {
  readonly mark = input.required<SprintMark>();
  private readonly t = inject(Language).t;

  protected readonly text = computed(() => {
    const { kind, line, isFar } = this.mark();
    const name = line.name ?? this.t('backlog.line.nth', { number: line.sprint });
    if (kind === 'was') return this.t('backlog.line.was', { name });
    return isFar ? this.t('backlog.line.evenOf', { name }) : this.t('backlog.line.even');
  });
}

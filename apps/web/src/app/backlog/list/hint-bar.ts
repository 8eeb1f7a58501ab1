import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Kbd } from '@ordo/ui';
import { Language } from '../../shell/language';

/** The keys that work while rows are held. */
@Component({
  selector: 'ordo-hint-bar',
  imports: [Kbd],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span><ordo-kbd keys="escape" />{{ t('backlog.hint.cancel') }}</span>
    @if (by() === 'keyboard') {
      <span><ordo-kbd keys="space" />{{ t('backlog.hint.drop') }}</span>
    }
    <span><ordo-kbd keys="arrowup arrowdown" />{{ t('backlog.hint.step') }}</span>
    <span><ordo-kbd keys="home" />{{ t('backlog.hint.top') }}</span>
    <span><ordo-kbd keys="end" />{{ t('backlog.hint.bottom') }}</span>
    <span class="note">{{ t(by() === 'pointer' ? 'backlog.hint.scroll' : 'backlog.hint.rank') }}</span>
  `,
  host: { 'aria-hidden': 'true' },
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-16); min-height: var(--s-36); padding: 0 var(--s-16); border-top: 1px solid var(--border); background: var(--surface); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); white-space: nowrap; overflow: hidden; }
      span { display: inline-flex; align-items: center; gap: var(--s-4); }
      .note { margin-left: auto; color: var(--text-3); }
    }
  `,
})
export class HintBar {
  readonly by = input.required<'pointer' | 'keyboard'>();
  protected readonly t = inject(Language).t;
}

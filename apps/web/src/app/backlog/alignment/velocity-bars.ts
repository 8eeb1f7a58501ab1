import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../../shell/language';
import { Outlook } from './outlook';

/** What the last sprints completed, as small as a line of text is wide, with the band that is reckoned with. */
@Component({
  selector: 'ordo-velocity-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><h2>{{ t('alignment.velocity') }}</h2><span class="band num">{{ band() }}</span></header>
    @if (bars().length > 0) {
      <div class="plot" role="img" [attr.aria-label]="finding()">
        @if (range(); as range) { <s [style.bottom.%]="range.low" [style.height.%]="range.high - range.low"></s> }
        @for (bar of bars(); track bar.number) { <i [style.height.%]="bar.height"></i> }
      </div>
      <div class="names num" aria-hidden="true">@for (bar of bars(); track bar.number) { <span>S{{ bar.number }}</span> }</div>
    }
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-8); }
      header { display: flex; align-items: baseline; justify-content: space-between; gap: var(--s-8); }
      h2 { font-size: var(--fs-13); line-height: var(--lh-13); font-weight: var(--w-semibold); }
      .band { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      .plot { position: relative; display: flex; align-items: flex-end; gap: var(--s-12); height: var(--s-40); padding: 0 var(--s-6); }
      .plot s { position: absolute; inset-inline: 0; background: var(--accent-soft); }
      .plot i { position: relative; flex: 1; max-width: var(--s-28); border-radius: var(--r-4) var(--r-4) 0 0; background: var(--border-control); }
      .names { display: flex; gap: var(--s-12); padding: 0 var(--s-6); color: var(--text-3); font-size: var(--fs-11); line-height: var(--lh-11); }
      .names span { flex: 1; max-width: var(--s-28); text-align: center; }
    }
  `,
})
export class VelocityBars {
  protected readonly t = inject(Language).t;
  private readonly language = inject(Language);
  private readonly outlook = inject(Outlook);

  private readonly most = computed(() => {
    const range = this.outlook.range();
    return Math.max(1, range.source === 'velocity' ? range.high : 0, ...this.outlook.velocity().map(({ completed }) => completed));
  });
  protected readonly bars = computed(() => this.outlook.velocity().map(({ number, completed }) => ({ number, height: (completed / this.most()) * 100 })));
  protected readonly range = computed(() => {
    const range = this.outlook.range();
    return range.source === 'velocity' ? { low: (range.low / this.most()) * 100, high: (range.high / this.most()) * 100 } : null;
  });
  protected readonly band = computed(() => {
    const range = this.outlook.range();
    if (range.source === 'unknown') return '';
    return this.t(`alignment.band.${range.source}`, { low: this.language.number(range.low), high: this.language.number(range.high) });
  });
  protected readonly finding = computed(() =>
    this.t('alignment.completed', {
      count: this.bars().length,
      points: this.language.list(this.outlook.velocity().map(({ completed }) => this.language.number(completed))),
    }),
  );
}

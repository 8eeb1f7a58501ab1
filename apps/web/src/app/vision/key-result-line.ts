import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Badge, Button, IconButton, Menu, MenuItem, MenuTrigger, Trend } from '@ordo/ui';
import { Language } from '../shell/language';
import type { Measured } from './measured';
import { VisionWords } from './vision-words';

/** One key result: how it went, how far it is, and what can be done with it. */
@Component({
  selector: 'ordo-key-result-line',
  imports: [Badge, Button, IconButton, Menu, MenuItem, MenuTrigger, Trend],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="name">{{ measured().keyResult.name }}
      @switch (measured().trend.kind) {
        @case ('off-track') { <ordo-badge tone="danger">{{ t('vision.keyResult.offTrack') }}</ordo-badge> }
        @case ('reached') { <ordo-badge tone="success">{{ t('vision.keyResult.reached') }}</ordo-badge> }
      }
    </span>
    <ordo-trend [values]="measured().values" [hue]="hue()" [finding]="finding()" />
    <span class="bar" role="img" [attr.aria-label]="words.percent(measured().progress)"><span [style.width.%]="100 * measured().shown" [style.background]="'var(--' + hue() + ')'"></span></span>
    <span class="figures num"><b>{{ measured().current === null ? '–' : words.measure(measured().current!, measured().keyResult) }}</b>&ngsp;<span class="to">→ {{ words.measure(measured().keyResult.target, measured().keyResult) }}</span>@if (measured().progress > 1) { <span class="over">{{ words.percent(measured().progress) }}</span> }</span>
    @if (mayEdit()) {
      <span class="actions">
        <button type="button" ordoButton size="sm" variant="ghost" [attr.aria-label]="t('vision.checkIn.of', { name: measured().keyResult.name })" (click)="checkedIn.emit()">{{ t('vision.checkIn.action') }}</button>
        <button type="button" ordoIconButton icon="more" [small]="true" [label]="t('vision.more', { name: measured().keyResult.name })" [ordoMenu]="more"></button>
      </span>
    }
    <ng-template #more>
      <ordo-menu [label]="t('vision.more', { name: measured().keyResult.name })">
        <button type="button" ordoMenuItem icon="edit" (triggered)="edited.emit()">{{ t('vision.edit') }}</button>
        <button type="button" ordoMenuItem icon="trash" [danger]="true" (triggered)="removed.emit()">{{ t('vision.remove') }}</button>
      </ordo-menu>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: minmax(0, 1fr) auto var(--meter) var(--figures) auto; align-items: center; gap: var(--s-4) var(--s-16); min-height: var(--s-32); }
      .name { min-width: 0; overflow-wrap: anywhere; }
      .name ordo-badge { margin-left: var(--s-4); }
      .bar { display: block; height: var(--s-6); border-radius: var(--r-full); background: var(--surface-3); overflow: hidden; }
      .bar span { display: block; height: 100%; border-radius: var(--r-full); transition: width var(--t-state) var(--ease-out); }
      .figures { text-align: right; font-size: var(--fs-12); line-height: var(--lh-12); }
      b { font-weight: var(--w-semibold); }
      .to { color: var(--text-3); }
      .over { display: block; color: var(--success-text); }
      .actions { display: flex; align-items: center; }
      @media screen and (max-width: 1023.98px) { :host { grid-template-columns: minmax(0, 1fr) auto; padding: var(--s-6) 0; } .name { grid-column: 1; } .bar { grid-column: 1; } .figures { grid-column: 2; } .actions { grid-column: 1 / -1; } }
      @media print { .actions { display: none; } }
    }
  `,
})
export class KeyResultLine {
  readonly measured = input.required<Measured>();
  readonly hue = input.required<string>();
  readonly mayEdit = input(false);
  readonly checkedIn = output<void>();
  readonly edited = output<void>();
  readonly removed = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly words = inject(VisionWords);
  protected readonly finding = computed(() => {
    const { keyResult, current } = this.measured();
    return this.t('vision.keyResult.finding', {
      name: keyResult.name,
      from: this.words.measure(keyResult.baseline, keyResult),
      now: this.words.measure(current ?? keyResult.baseline, keyResult),
    });
  });
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Segments, Switch } from '@ordo/ui';
import { Language } from '../shell/language';
import { Looks } from '../shell/looks';
import { Preferences } from '../shell/preferences';

/** How this browser shows Ordo. */
@Component({
  selector: 'ordo-display-settings',
  imports: [Looks, Segments, Switch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h2>{{ t('settings.display.title') }}</h2>
      <div class="card">
        <div class="setting">
          <div class="who">
            <strong>{{ t('shell.looks') }}</strong>
          </div>
          <ordo-looks />
        </div>
        <div class="setting">
          <div class="who">
            <strong>{{ t('settings.display.density') }}</strong><span>{{ t('settings.display.densityText') }}</span>
          </div>
          <ordo-segments
            [small]="true"
            [segments]="densities()"
            [value]="preferences.all().density"
            (valueChange)="preferences.set({ density: $event })"
            [label]="t('settings.display.density')"
          />
        </div>
        <div class="setting">
          <div class="who">
            <strong>{{ t('shell.help.single') }}</strong><span>{{ t('settings.display.singleText') }}</span>
          </div>
          <ordo-switch [on]="preferences.all().singleKeys" (onChange)="preferences.set({ singleKeys: $event })"><span class="sr">{{ t('shell.help.single') }}</span></ordo-switch>
        </div>
      </div>
    </section>
  `,
  styleUrl: './page.css',
})
export class DisplaySettings {
  protected readonly t = inject(Language).t;
  protected readonly preferences = inject(Preferences);
  protected readonly densities = computed(() =>
    (['compact', 'default', 'comfortable'] as const).map((value) => ({ value, label: this.t(`settings.display.${value}`) })),
  );
}

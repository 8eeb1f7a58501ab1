import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, inject, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { NOTIFICATION_KINDS, mayBeTold, type NotificationKind } from '@ordo/domain';
import { Button, Switch } from '@ordo/ui';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { NotificationSettings } from '../store/notification-settings';
import { Session } from '../store/session';

/** Of what one wants to be told. */
@Component({
  selector: 'ordo-notification-settings',
  imports: [Button, Switch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h2 tabindex="-1">{{ t('talk.settings.title') }}</h2>
      <p class="text">{{ t('talk.settings.text') }}</p>
      @if (failed()) {
        <p class="failed" role="alert">{{ failed() }}</p>
        <div class="actions">
          <button type="button" ordoButton (click)="read()">{{ t('talk.bell.again') }}</button>
        </div>
      }
      @if (settings.all(); as all) {
        <div class="card">
          @for (kind of kinds(); track kind) {
            <div class="setting">
              <div class="who">
                <strong>{{ t('talk.settings.' + kind) }}</strong><span>{{ t('talk.settings.' + kind + 'Text') }}</span>
              </div>
              <ordo-switch [on]="all[kind]" (onChange)="set(kind, $event)"><span class="sr">{{ t('talk.settings.' + kind) }}</span></ordo-switch>
            </div>
          }
        </div>
      }
    </section>
  `,
  styleUrl: './page.css',
  styles: `
    @layer app {
      h2 {
        outline: none;
      }
      .failed {
        color: var(--danger-text);
      }
    }
  `,
})
export class NotificationSettingsPart {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly settings = inject(NotificationSettings);
  private readonly session = inject(Session);
  private readonly refusals = inject(Refusals);
  private readonly fragment = inject(ActivatedRoute).snapshot.fragment;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly failed = signal('');
  /** What somebody could be told with their roles. */
  protected readonly kinds = computed(() =>
    NOTIFICATION_KINDS.filter((kind) => this.session.me()?.products.some(({ role }) => mayBeTold(role, kind)) ?? false),
  );

  constructor() {
    void this.read();
    // Where the panel of notifications leads.
    afterNextRender(() => this.fragment === 'notifications' && this.element.querySelector<HTMLElement>('h2')?.focus());
  }

  protected async read(): Promise<void> {
    this.failed.set('');
    await this.settings.read().catch((error: unknown) => this.failed.set(this.refusals.text(error)));
  }

  protected set(kind: NotificationKind, isOn: boolean): void {
    this.settings.set(kind, isOn).catch((error: unknown) => this.refusals.show(error));
  }
}

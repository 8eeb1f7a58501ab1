import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Avatar, Button } from '@ordo/ui';
import { Departure } from '../shell/departure';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { Session } from '../store/session';
import { DisplaySettings } from './display-settings';
import { NotificationSettingsPart } from './notification-settings';
import { PasswordForm } from './password-form';

/** Oneself: how Ordo looks here, what one is told, the password, and leaving. */
@Component({
  selector: 'ordo-account-page',
  imports: [Avatar, Button, DisplaySettings, NotificationSettingsPart, PanelHead, PasswordForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-panel-head class="line" [title]="t('identity.account.title')" />
    <div class="scroll">
      @if (session.me(); as me) {
        <div class="page">
          <section class="me">
            <ordo-avatar [name]="me.name" [size]="36" />
            <div class="who">
              <strong>{{ me.name }}</strong><span>{{ me.isSample ? t('shell.account.sample') : me.email }}</span>
            </div>
          </section>
          <ordo-display-settings />
          @if (!me.isSample) {
            <ordo-notification-settings />
            <section>
              <h2>{{ t('identity.password.label') }}</h2>
              <p class="text">{{ t('identity.account.passwordText') }}</p>
              <ordo-password-form />
            </section>
          }
          <section>
            <h2>{{ t('identity.account.leave') }}</h2>
            <div class="actions">
              <button type="button" ordoButton icon="sign-out" (click)="departure.signOut()">
                {{ t(me.isSample ? 'shell.leaveSample' : 'shell.signOut') }}
              </button>
              @if (!me.isSample) {
                <button type="button" ordoButton (click)="departure.signOut(true)">{{ t('identity.account.everywhere') }}</button>
              }
            </div>
          </section>
        </div>
      }
    </div>
  `,
  styleUrl: './page.css',
  styles: `
    @layer app {
      .me {
        display: flex;
        align-items: center;
      }
      .who strong {
        font-size: var(--fs-16);
        line-height: var(--lh-16);
        font-weight: var(--w-semibold);
      }
    }
  `,
})
export class AccountPage {
  protected readonly t = inject(Language).t;
  protected readonly session = inject(Session);
  protected readonly departure = inject(Departure);
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ROLES } from '@ordo/domain';
import { Avatar, Menu, MenuItem, MenuRadio, MenuTrigger } from '@ordo/ui';
import { Session } from '../store/session';
import { Commands } from './commands';
import { Departure } from './departure';
import { Language } from './language';

/** Oneself: account, shortcuts, signing out; in the sample, the roles to look through. */
@Component({
  selector: 'ordo-account-menu',
  imports: [Avatar, Menu, MenuItem, MenuRadio, MenuTrigger, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.me(); as me) {
      <button type="button" class="me" [ordoMenu]="menu" [attr.aria-label]="t('shell.account.of', { name: me.name })"><ordo-avatar [name]="me.name" [size]="28" /></button>
      <ng-template #menu>
        <ordo-menu [label]="t('shell.account.label')">
          <p class="who"><strong>{{ me.name }}</strong><span>{{ me.isSample ? t('shell.account.sample') : me.email }}</span></p>
          <hr />
          @if (me.isSample) {
            @for (role of roles; track role) {
              <button type="button" ordoMenuRadio [checked]="me.products[0]?.role === role" (triggered)="departure.exploreAs(role)">{{ t('shell.seeAs.' + role) }}</button>
            }
            <hr />
          } @else {
            <a ordoMenuItem icon="person" routerLink="/account">{{ t('shell.account.label') }}</a>
          }
          <button type="button" ordoMenuItem icon="keyboard" keys="?" (triggered)="commands.run('help')">{{ t('shell.command.help') }}</button>
          <button type="button" ordoMenuItem icon="sign-out" (triggered)="departure.signOut()">{{ t(me.isSample ? 'shell.leaveSample' : 'shell.signOut') }}</button>
        </ordo-menu>
      </ng-template>
    }
  `,
  styles: `
    @layer app {
      .me { display: grid; place-items: center; border-radius: var(--r-full); min-width: var(--target); min-height: var(--target); margin-left: var(--s-4); }
      .who { display: grid; padding: var(--s-6) var(--s-8); }
      .who strong { font-weight: var(--w-semibold); }
      .who span { font-size: var(--fs-12); line-height: var(--lh-12); color: var(--text-3); overflow-wrap: anywhere; }
    }
  `,
})
export class AccountMenu {
  protected readonly session = inject(Session);
  protected readonly commands = inject(Commands);
  protected readonly departure = inject(Departure);
  protected readonly t = inject(Language).t;
  protected readonly roles = ROLES;
}

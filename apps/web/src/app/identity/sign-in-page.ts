import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Banner } from '@ordo/ui';
import { Language } from '../shell/language';
import { Session } from '../store/session';
import { EntryLayout } from './entry-layout';
import { SampleChoice } from './sample-choice';
import { SignInForm } from './sign-in-form';

/** The way in for who has an account. */
@Component({
  selector: 'ordo-sign-in-page',
  imports: [Banner, EntryLayout, SampleChoice, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-entry-layout>
      <div class="column">
        <div><h1>{{ t('identity.signIn.title') }}</h1><p class="lead">{{ t('identity.lead') }}</p></div>
        @if (session.state() === 'unreachable') { <ordo-banner tone="warning" icon="offline">{{ t('identity.signIn.unreachable') }}</ordo-banner> }
        <ordo-sign-in-form />
        @if (session.setup()?.sample) { <ordo-sample-choice /> }
      </div>
      <ng-container ordoEntryFoot>{{ t('identity.signIn.foot') }}</ng-container>
    </ordo-entry-layout>
  `,
  styleUrl: './entry-page.css',
})
export class SignInPage {
  /** Where the person wanted to go. */
  readonly to = input<string>();
  protected readonly t = inject(Language).t;
  protected readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    // The server may answer late: somebody was signed in all along, or nobody has been here yet.
    effect(() => {
      if (this.session.state() === 'signed-in') untracked(() => this.enter());
      else if (this.session.setup()?.firstRun) void this.router.navigateByUrl('/setup');
    });
  }

  protected enter(): void {
    const to = this.to() ?? '/';
    void this.router.navigateByUrl(/^\/(?!\/)/.test(to) ? to : '/');
  }
}

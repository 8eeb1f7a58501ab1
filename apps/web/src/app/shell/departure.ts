import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { Role } from '@ordo/domain';
import { Session } from '../store/session';
import { Confirmations } from './confirmation';
import { Language } from './language';
import { Refusals } from './refusals';

/** Leaves the session, or changes who one is in the sample. The page is loaded anew, so that nothing of the person before stays in memory. */
@Injectable({ providedIn: 'root' })
export class Departure {
  private readonly session = inject(Session);
  private readonly confirmations = inject(Confirmations);
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly window = inject(DOCUMENT).defaultView;

  /** What waits to be sent would be lost, so that is asked first. */
  async signOut(everywhere = false): Promise<void> {
    const count = await this.session.waitingChanges();
    const t = this.language.t;
    const question = { title: t('shell.signOut'), text: t('shell.signOutLoses', { count }), action: t('shell.signOut') };
    if (count > 0 && !(await this.confirmations.ask(question))) return;
    try {
      await (everywhere ? this.session.signOutEverywhere() : this.session.signOut());
      this.window?.location.assign('/sign-in');
    } catch (error) {
      this.refusals.show(error);
    }
  }

  async exploreAs(role: Role): Promise<void> {
    try {
      await this.session.exploreSample(role, this.language.current());
      this.window?.location.assign('/');
    } catch (error) {
      this.refusals.show(error);
    }
  }
}

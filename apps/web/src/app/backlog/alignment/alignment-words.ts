import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, effect, inject } from '@angular/core';
import { Language } from '../../shell/language';
import { Goals } from '../../store/goals';
import { Outlook } from './outlook';
import { whole } from './whole';

/** Milliseconds of rest after which it is said what a move would make of alignment. */
const AFTER = 800;

/** Says to who does not see the panel what the move being made would change. */
@Injectable()
export class AlignmentWords {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly goals = inject(Goals);
  private readonly language = inject(Language);
  private readonly outlook = inject(Outlook);

  follow(): void {
    effect((end) => {
      const [before, after] = [this.outlook.before(), this.outlook.after()];
      if (before === null || after === null) return;
      const timer = setTimeout(() => this.say(), AFTER);
      end(() => clearTimeout(timer));
    });
  }

  /** The whole, and the goal that changes most. */
  private say(): void {
    const [before, after] = [this.outlook.before(), this.outlook.after()];
    if (before?.alignment == null || after?.alignment == null) return;
    const changes = before.goals.map(({ goalId, share }, at) => ({ goalId, from: whole(share), to: whole(after.goals[at]?.share ?? share) }));
    const [most] = changes.sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from));
    const said = [this.language.t('backlog.say.alignment', { from: whole(before.alignment), to: whole(after.alignment) })];
    if (most && most.from !== most.to)
      said.push(this.language.t('backlog.say.goal', { goal: this.goals.byId(most.goalId)?.name ?? '', from: most.from, to: most.to }));
    void this.announcer.announce(said.join(' '), 'polite');
  }
}

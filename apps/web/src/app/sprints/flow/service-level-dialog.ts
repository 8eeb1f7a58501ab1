import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { LIMITS, type ServiceLevel } from '@ordo/domain';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { settingSending } from '../../shell/setting-sending';
import { Sprints } from '../../store/sprints';

export interface ServiceLevelAsked {
  readonly now: ServiceLevel | null;
  /** What the finished work would let one say. */
  readonly likely: number | null;
}

/** Within how many days how much of the work is meant to be finished. */
@Component({
  selector: 'ordo-service-level-dialog',
  imports: [Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('report.flow.level.title')" [closeLabel]="t('shell.close')">
      <form id="ordo-service-level" class="body" novalidate (submit)="submit($event)">
        <p class="text">{{ t('report.flow.level.text') }}</p>
        <div class="line">
          <ordo-field [label]="t('report.flow.level.percent')" [error]="wrongPercent() ? t('report.flow.level.percentWrong') : ''">
            <input ordoInput inputmode="numeric" autocomplete="off" [value]="percent()" (input)="percent.set($any($event.target).value)" />
          </ordo-field>
          <ordo-field [label]="t('report.flow.level.days')" [error]="wrongDays() ? t('report.flow.level.daysWrong', { most: longest }) : ''">
            <input ordoInput inputmode="numeric" autocomplete="off" [value]="days()" (input)="days.set($any($event.target).value)" />
          </ordo-field>
        </div>
      </form>
      @if (asked.now) { <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="send(null)">{{ t('report.flow.level.clear') }}</button> }
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-service-level" ordoButton variant="primary" class="primary" [busy]="sending.isBusy()">{{ t('settings.save') }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      .body { display: grid; gap: var(--s-12); padding: var(--s-20); }
      .line { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--s-12); align-items: start; }
      .text { color: var(--text-2); }
    }
  `,
})
export class ServiceLevelDialog {
  protected readonly t = inject(Language).t;
  protected readonly asked = inject<ServiceLevelAsked>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  protected readonly longest = LIMITS.sprintDays;
  protected readonly sending = settingSending();
  private readonly sprints = inject(Sprints);

  protected readonly percent = signal(String(this.asked.now?.percent ?? 85));
  protected readonly days = signal(String(this.asked.now?.days ?? this.asked.likely ?? ''));
  protected readonly wrongPercent = signal(false);
  protected readonly wrongDays = signal(false);

  protected submit(event: Event): void {
    event.preventDefault();
    const [days, percent] = [wholeNumber(this.days()), wholeNumber(this.percent())];
    this.wrongDays.set(days < 1 || days > LIMITS.sprintDays);
    this.wrongPercent.set(percent < 1 || percent > 99);
    if (!this.wrongDays() && !this.wrongPercent()) void this.send({ days, percent });
  }

  /** Null: nobody says any more. */
  protected async send(level: ServiceLevel | null): Promise<void> {
    if (await this.sending.send(() => this.sprints.editServiceLevel(level))) this.dialog.close();
  }
}

/** 0 for what is none. */
function wholeNumber(text: string): number {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
}

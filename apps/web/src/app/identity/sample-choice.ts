import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { ROLES, type Role } from '@ordo/domain';
import { Button } from '@ordo/ui';
import { Departure } from '../shell/departure';
import { Language } from '../shell/language';

/** One click into the sample product, as who one likes. */
@Component({
  selector: 'ordo-sample-choice',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="or"><span>{{ t('identity.or') }}</span></p>
    <h2>{{ t('identity.sample.title') }}</h2>
    <p>{{ t('identity.sample.text') }}</p>
    <div class="roles">
      @for (role of roles; track role) { <button type="button" ordoButton size="lg" [busy]="going() === role" (click)="explore(role)">{{ t('identity.sample.' + role) }}</button> }
    </div>
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-4); text-align: center; text-wrap: balance; color: var(--text-2); }
      h2 { color: var(--text); font-size: var(--fs-15); line-height: var(--lh-16); font-weight: var(--w-semibold); }
      .or { display: flex; align-items: center; gap: var(--s-12); font-size: var(--fs-12); line-height: var(--lh-12); color: var(--text-3); margin-bottom: var(--s-12); }
      .or::before, .or::after { content: ''; flex: 1; height: 1px; background: var(--border); }
      .roles { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: var(--s-8); margin-top: var(--s-8); }
      .roles button { padding: 0 var(--s-6); font-size: var(--fs-13); }
    }
  `,
})
export class SampleChoice {
  protected readonly t = inject(Language).t;
  protected readonly roles = ROLES;
  protected readonly going = signal<Role | null>(null);
  private readonly departure = inject(Departure);

  protected async explore(role: Role): Promise<void> {
    this.going.set(role);
    await this.departure.exploreAs(role);
    this.going.set(null);
  }
}

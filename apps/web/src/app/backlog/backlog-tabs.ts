import { ChangeDetectionStrategy, Component, DestroyRef, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon, type IconName } from '@ordo/ui';
import { Commands } from '../shell/commands';
import { Language } from '../shell/language';
import { LastProduct } from '../shell/last-product';

/** A way to look at the one order: `/p/:product/…path`. */
interface BacklogTab {
  id: string;
  path: readonly string[];
  labelKey: string;
  icon: IconName;
  keys: string;
}

const TABS: readonly BacklogTab[] = [
  { id: 'list', path: ['backlog'], labelKey: 'backlog.tabs.list', icon: 'list', keys: '1' },
  { id: 'matrix', path: ['backlog', 'matrix'], labelKey: 'backlog.tabs.matrix', icon: 'matrix', keys: '2' },
  { id: 'map', path: ['backlog', 'map'], labelKey: 'backlog.tabs.map', icon: 'map', keys: '3' },
  { id: 'scores', path: ['backlog', 'scores'], labelKey: 'backlog.tabs.scores', icon: 'table', keys: '4' },
];

/** The ways to look at the backlog, beside its title; digits switch between them. */
@Component({
  selector: 'ordo-backlog-tabs',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="t('backlog.tabs.label')">
      @for (tab of tabs; track tab.id) {
        <a [routerLink]="to(tab)" [attr.aria-current]="tab.id === here() ? 'page' : null"><ordo-icon [name]="tab.icon" [size]="14" />{{ t(tab.labelKey) }}</a>
      }
    </nav>
  `,
  styles: `
    @layer app {
      nav { display: inline-flex; gap: var(--s-1); padding: var(--s-2); border-radius: var(--r-7); background: var(--surface-3); }
      a { display: inline-flex; align-items: center; gap: var(--s-6); min-height: calc(var(--control) - var(--s-4)); padding: 0 var(--s-10); border-radius: var(--r-5); color: var(--text-2); font-weight: var(--w-medium); white-space: nowrap; }
      a:hover { color: var(--text); }
      a[aria-current] { background: var(--segment); color: var(--text); box-shadow: var(--e1); }
      @media (max-width: 767.98px) {
        nav { display: flex; margin: var(--s-8) var(--s-16) 0; }
        a { flex: 1; justify-content: center; padding: 0 var(--s-4); }
      }
      @media (max-width: 399.98px) { ordo-icon { display: none; } }
    }
  `,
})
export class BacklogTabs {
  /** Id of the one that is shown, or of a screen beside them. */
  readonly here = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly tabs = TABS;
  private readonly last = inject(LastProduct);
  private readonly router = inject(Router);

  constructor() {
    const commands = TABS.map((tab) => ({
      id: `backlog.tab.${tab.id}`,
      group: 'go' as const,
      labelKey: `backlog.tabs.show.${tab.id}`,
      icon: tab.icon,
      keys: [tab.keys],
      when: () => tab.id !== this.here(),
      run: () => void this.router.navigate(this.to(tab)),
    }));
    const whatIf = {
      id: 'backlog.what-if',
      group: 'go' as const,
      labelKey: 'backlog.whatIf',
      icon: 'compare' as const,
      when: () => this.here() !== 'what-if',
      run: () => void this.router.navigate(this.to({ path: ['backlog', 'what-if'] })),
    };
    inject(DestroyRef).onDestroy(inject(Commands).register([...commands, whatIf]));
  }

  protected to({ path }: Pick<BacklogTab, 'path'>): string[] {
    return ['/p', this.last.key()?.toLowerCase() ?? '', ...path];
  }
}

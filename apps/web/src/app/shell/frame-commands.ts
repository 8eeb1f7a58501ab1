import { Injectable, Injector, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Dialogs } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Session } from '../store/session';
import { Commands, type Command } from './commands';
import { Departure } from './departure';
import { Language } from './language';
import { LastProduct } from './last-product';
import { LateDialogs } from './late-dialogs';
import { FOOT, SCREENS } from './navigation';
import { Palette } from './palette';
import { Preferences, type Theme } from './preferences';
import { UndoRedo } from './undo-redo';
import { Viewport } from './viewport';

/** The commands that are there on every screen. */
@Injectable()
export class FrameCommands {
  private readonly commands = inject(Commands);
  private readonly dialogs = inject(Dialogs);
  private readonly departure = inject(Departure);
  private readonly help = inject(LateDialogs).of(() => import('./keyboard-help').then((m) => m.KeyboardHelp));
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly last = inject(LastProduct);
  private readonly preferences = inject(Preferences);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly store = inject(ProductStore);
  private readonly undoRedo = inject(UndoRedo);
  private readonly viewport = inject(Viewport);

  register(): () => void {
    return this.commands.register([...this.anywhere(), ...this.go(), ...this.settings()]);
  }

  private anywhere(): Command[] {
    return [
      { id: 'palette', group: 'anywhere', labelKey: 'shell.command.palette', keys: ['mod+k'], inFields: true, palette: false, run: () => this.openPalette() },
      {
        id: 'undo',
        group: 'anywhere',
        labelKey: 'shell.command.undo',
        icon: 'undo',
        keys: ['mod+z'],
        when: () => this.store.canUndo(),
        run: () => void this.undoRedo.undo(),
      },
      {
        id: 'redo',
        group: 'anywhere',
        labelKey: 'shell.command.redo',
        icon: 'redo',
        keys: ['mod+shift+z', 'mod+y'],
        when: () => this.store.canRedo(),
        run: () => void this.undoRedo.redo(),
      },
      {
        id: 'help',
        group: 'anywhere',
        labelKey: 'shell.command.help',
        icon: 'keyboard',
        keys: ['?'],
        run: () => void this.help.open(undefined, { focus: 'input' }),
      },
      {
        id: 'rail',
        group: 'anywhere',
        labelKey: 'shell.command.rail',
        icon: 'panel',
        keys: ['['],
        when: () => !this.viewport.isPhone(),
        run: () => this.preferences.set({ railFolded: !this.preferences.all().railFolded }),
      },
    ];
  }

  private go(): Command[] {
    const screens = [...SCREENS, ...FOOT].map((screen): Command => ({
      id: `go.${screen.id}`,
      group: 'go',
      labelKey: screen.labelKey,
      icon: screen.icon,
      keys: [screen.keys],
      when: () => this.last.key() !== null && this.session.me()?.products.length !== 0 && (!screen.needs || this.store.can(screen.needs)),
      run: () => void this.router.navigate(['/p', this.last.key()?.toLowerCase(), screen.path]),
    }));
    return [
      ...screens,
      {
        id: 'go.flow',
        group: 'go',
        labelKey: 'report.flow.title',
        icon: 'report',
        keys: ['g f'],
        when: () => this.last.key() !== null,
        run: () => void this.router.navigate(['/p', this.last.key()?.toLowerCase(), 'sprints', 'flow']),
      },
      {
        id: 'go.labels',
        group: 'go',
        labelKey: 'labels.manage',
        icon: 'label',
        when: () => this.last.key() !== null && this.store.can('labels.edit'),
        run: () => void this.router.navigate(['/p', this.last.key()?.toLowerCase(), 'settings'], { fragment: 'labels' }),
      },
      {
        id: 'go.account',
        group: 'go',
        labelKey: 'shell.account.label',
        icon: 'person',
        when: () => this.session.me()?.isSample === false,
        run: () => void this.router.navigateByUrl('/account'),
      },
      {
        id: 'go.new-product',
        group: 'go',
        labelKey: 'shell.newProduct',
        icon: 'plus',
        when: () => this.session.me()?.isAdmin === true && !this.session.me()?.isSample,
        run: () => void this.router.navigateByUrl('/setup'),
      },
    ];
  }

  private settings(): Command[] {
    const themes = (['light', 'dark', 'system'] as const).map((theme: Theme): Command => ({
      id: `theme.${theme}`,
      group: 'settings',
      labelKey: `shell.theme.${theme}`,
      icon: THEME_ICONS[theme],
      when: () => this.preferences.all().theme !== theme,
      run: () => this.preferences.set({ theme }),
    }));
    const languages = (['en', 'fr'] as const).map((locale): Command => ({
      id: `language.${locale}`,
      group: 'settings',
      labelKey: `shell.speak.${locale}`,
      icon: 'language',
      when: () => this.language.current() !== locale,
      run: () => void this.language.use(locale),
    }));
    return [
      ...themes,
      ...languages,
      { id: 'sign-out', group: 'settings', labelKey: 'shell.signOut', icon: 'sign-out', run: () => void this.departure.signOut() },
    ];
  }

  private openPalette(): void {
    if (this.dialogs.isOpen) return;
    const look = { place: 'top', label: this.language.t('shell.command.palette'), focus: 'input', injector: this.injector } as const;
    const { componentRef } = this.dialogs.open(Palette, undefined, look);
    // Now, and not with the next frame: what is typed meanwhile is meant for it.
    componentRef?.changeDetectorRef.detectChanges();
    (componentRef?.location.nativeElement as HTMLElement | undefined)?.querySelector('input')?.focus();
  }
}

const THEME_ICONS = { light: 'sun', dark: 'moon', system: 'system' } as const;

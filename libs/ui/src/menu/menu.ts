import { CdkContextMenuTrigger, CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, Directive, input } from '@angular/core';
import { Kbd } from '../button/kbd';
import { Icon, type IconName } from '../icons/icon';

/** Opens a template that holds an `ordo-menu`. */
@Directive({
  selector: '[ordoMenu]',
  exportAs: 'ordoMenu',
  hostDirectives: [
    {
      directive: CdkMenuTrigger,
      inputs: ['cdkMenuTriggerFor: ordoMenu', 'cdkMenuPosition: ordoMenuPosition', 'cdkMenuTriggerData: ordoMenuData'],
      outputs: ['cdkMenuOpened: ordoMenuOpened', 'cdkMenuClosed: ordoMenuClosed'],
    },
  ],
})
export class MenuTrigger {}

/** The same at the pointer, on right click or the context-menu key. */
@Directive({
  selector: '[ordoContextMenu]',
  hostDirectives: [
    {
      directive: CdkContextMenuTrigger,
      inputs: [
        'cdkContextMenuTriggerFor: ordoContextMenu',
        'cdkContextMenuTriggerData: ordoContextMenuData',
        'cdkContextMenuDisabled: ordoContextMenuDisabled',
      ],
      outputs: ['cdkContextMenuOpened: ordoContextMenuOpened'],
    },
  ],
})
export class ContextMenuTrigger {}

/** Lines to choose from: type-ahead, arrows, Escape back to the opener. */
@Component({
  selector: 'ordo-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<ng-content />',
  hostDirectives: [{ directive: CdkMenu, outputs: ['closed'] }],
  host: { '[attr.aria-label]': 'label() || null' },
  styles: `
    @layer ui {
      :host { display: block; min-width: var(--menu-min); max-width: var(--popover); max-height: var(--menu-max); overflow-y: auto; padding: var(--s-4); background: var(--surface); border-radius: var(--r-9); box-shadow: var(--e3); }
      :host ::ng-deep hr { border: 0; border-top: 1px solid var(--border); margin: var(--s-4) 0; }
    }
  `,
})
export class Menu {
  readonly label = input('');
}

const LINE = `
  @layer ui {
    :host { display: flex; align-items: center; gap: var(--s-8); width: 100%; min-height: max(var(--line-menu), var(--control)); padding: 0 var(--s-8); border-radius: var(--r-6); }
    :host(:hover), :host(:focus), :host([aria-expanded='true']) { background: var(--hover); }
    :host(:focus-visible) { outline: none; background: var(--accent-soft); }
    :host([aria-disabled='true']) { color: var(--text-3); }
    ordo-icon { color: var(--text-3); }
    :host(.danger), :host(.danger) ordo-icon { color: var(--danger-text); }
    .text { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; display: flex; align-items: center; gap: var(--s-8); }
    .hint { color: var(--text-3); font-size: var(--fs-12); line-height: var(--lh-12); }
  }
`;

/** One line of a menu, with its keys at the right. */
@Component({
  selector: 'button[ordoMenuItem], a[ordoMenuItem]',
  imports: [Icon, Kbd],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (icon(); as icon) { <ordo-icon [name]="icon" [size]="15" /> }
    <span class="text"><ng-content /></span>
    @if (hint(); as hint) { <span class="hint">{{ hint }}</span> }
    @if (keys(); as keys) { <ordo-kbd [keys]="keys" /> }
    @if (opens()) { <ordo-icon name="chevron-right" [size]="14" /> }
  `,
  hostDirectives: [
    { directive: CdkMenuItem, inputs: ['cdkMenuItemDisabled: disabled', 'cdkMenuitemTypeaheadLabel: typeahead'], outputs: ['cdkMenuItemTriggered: triggered'] },
  ],
  host: { '[class.danger]': 'danger()' },
  styles: LINE,
})
export class MenuItem {
  readonly icon = input<IconName>();
  readonly keys = input<string>();
  readonly hint = input('');
  readonly danger = input(false);
  /** A menu of its own opens beside it. */
  readonly opens = input(false);
}

/** One of several that exclude each other, ticked when it is the one. */
@Component({
  selector: 'button[ordoMenuRadio]',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="text"><ng-content /></span> @if (checked()) { <ordo-icon name="check" [size]="14" /> }`,
  hostDirectives: [{ directive: CdkMenuItemRadio, inputs: ['cdkMenuItemChecked: checked'], outputs: ['cdkMenuItemTriggered: triggered'] }],
  styles: LINE,
})
export class MenuRadio {
  readonly checked = input(false);
}

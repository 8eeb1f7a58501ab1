import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Avatar, Button, Field, Icon, IconButton, Input, Popover, Select, Switch, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Viewport } from '../../shell/viewport';
import { BoardView, LANINGS, type Laning } from './board-view';

/** How one looks at the board: whose cards, which, and in which lanes. */
@Component({
  selector: 'ordo-board-tools',
  imports: [Avatar, Button, Field, Icon, IconButton, Input, Popover, Select, Switch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!viewport.isNarrow()) {
      <div class="people" role="group" [attr.aria-label]="t('board.people')">
        @for (person of view.who(); track person.id) {
          <button type="button" class="person" [attr.aria-pressed]="view.people().includes(person.id)" [attr.aria-label]="t('board.cardsOf', { name: person.name })" [title]="person.name" (click)="view.togglePerson(person.id)"><ordo-avatar [name]="person.name" [size]="24" /></button>
        }
      </div>
    }
    <button type="button" ordoButton size="sm" variant="ghost" class="mine" [attr.aria-pressed]="view.isMine()" (click)="view.toggleMine()">{{ t('board.mine') }}</button>
    @if (!viewport.isPhone()) {
      <ordo-select [bare]="true" [label]="t('board.lanes')" [options]="lanes()" [value]="view.laning()" (valueChange)="lane($event)" />
    }
    <button type="button" ordoIconButton icon="filter" [small]="true" [label]="t('board.filter')" [class.on]="view.isFiltered()" [ordoPopover]="filters" [popoverEnd]="true"></button>
    <ng-template #filters>
      <div class="card">
        <ordo-field [label]="t('board.find')"><input ordoInput type="search" autocomplete="off" [value]="view.text()" (input)="view.look({ find: $any($event.target).value || null })" /></ordo-field>
        <ordo-switch [on]="view.isBlockedOnly()" (onChange)="view.look({ blocked: $event ? '' : null })">{{ t('board.onlyBlocked') }}</ordo-switch>
        @if (viewport.isNarrow()) {
          @for (person of view.who(); track person.id) {
            <ordo-switch [on]="view.people().includes(person.id)" (onChange)="view.togglePerson(person.id)">{{ person.name }}</ordo-switch>
          }
        }
        @if (viewport.isPhone()) { <ordo-select [label]="t('board.lanes')" [options]="lanes()" [value]="view.laning()" (valueChange)="lane($event)" /> }
        @if (view.isFiltered()) { <button type="button" ordoButton size="sm" (click)="view.widen()"><ordo-icon name="x" [size]="13" />{{ t('board.widen') }}</button> }
      </div>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-6); min-width: 0; }
      .people { display: flex; }
      .person { display: grid; place-items: center; width: var(--s-28); height: var(--s-28); margin-left: calc(-1 * var(--s-2)); border-radius: var(--r-full); }
      .person[aria-pressed='true'] { box-shadow: inset 0 0 0 var(--ring) var(--accent); }
      .mine[aria-pressed='true'], .on { background: var(--accent-soft); color: var(--accent-text); }
      .card { display: grid; gap: var(--s-12); width: var(--popover); max-width: calc(100vw - var(--s-16)); padding: var(--s-12); border-radius: var(--r-9); background: var(--surface); box-shadow: var(--e3); }
      .card ordo-switch ::ng-deep label { flex: 1; justify-content: space-between; }
    }
  `,
})
export class BoardTools {
  protected readonly t = inject(Language).t;
  protected readonly view = inject(BoardView);
  protected readonly viewport = inject(Viewport);
  protected readonly lanes = computed<PickerOption<Laning>[]>(() => LANINGS.map((value) => ({ value, label: this.t(`board.laning.${value}`) })));

  protected lane(laning: Laning): void {
    this.view.look({ lanes: laning === 'none' ? null : laning });
  }
}

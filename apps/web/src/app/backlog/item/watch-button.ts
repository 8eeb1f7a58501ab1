import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { AvatarGroup, Button, IconButton, Tooltip } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Viewport } from '../../shell/viewport';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';

/** Whether one hears of an item, and who else does. */
@Component({
  selector: 'ordo-watch-button',
  imports: [AvatarGroup, Button, IconButton, Tooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!viewport.isPhone()) {
      @if (others().length) { <ordo-avatar-group [names]="others()" [size]="24" [limit]="3" [label]="t('talk.watch.others', { people: others().join(', ') })" /> }
      @if (may()) { <button type="button" ordoButton variant="ghost" size="sm" [icon]="icon()" [ordoTooltip]="t(isOn() ? 'talk.watch.stop' : 'talk.watch.why')" tooltipKeys="w" (click)="toggle()">{{ label() }}</button> }
    } @else if (may()) {
      <button type="button" ordoIconButton [icon]="icon()" [label]="t(isOn() ? 'talk.watch.stop' : 'talk.watch.start')" (click)="toggle()"></button>
    }
  `,
  host: { class: 'watch' },
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-8); margin-right: var(--s-4); }
      ordo-avatar-group { --behind: var(--surface); }
    }
  `,
})
export class WatchButton {
  readonly item = input.required<BacklogItem>();
  protected readonly t = inject(Language).t;
  protected readonly viewport = inject(Viewport);
  private readonly store = inject(ProductStore);
  private readonly session = inject(Session);
  private readonly watching = inject(Watching);
  protected readonly isOn = computed(() => this.watching.own().has(this.item().id));
  protected readonly icon = computed(() => (this.isOn() ? 'eye' : 'eye-off'));
  protected readonly label = computed(() => this.t(this.isOn() ? 'talk.watch.on' : 'talk.watch.start'));
  protected readonly others = computed(() =>
    this.watching
      .watchersOf(this.item().id)
      .filter((id) => id !== this.session.me()?.id)
      .flatMap((id) => this.store.membersById().get(id) ?? [])
      .filter(({ role }) => role !== null)
      .map(({ name }) => name),
  );

  protected may(): boolean {
    return this.store.can('items.watch');
  }

  protected toggle(): void {
    this.watching.watch([this.item().id], !this.isOn()).catch(() => undefined);
  }
}

import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Button, Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Edits } from '../edit/edits';

/** Why nobody can go on with an item, and since when; said and taken back where it stands. */
@Component({
  selector: 'ordo-blocked-note',
  imports: [Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (writing() !== null) {
      <div class="note">
        <ordo-icon name="ban" [size]="14" />
        <input #field type="text" [attr.maxlength]="longest" [attr.aria-label]="t('item.blocked.why')" [placeholder]="t('item.blocked.why')" [value]="writing()" (input)="writing.set($any($event.target).value)" (keydown)="key($event)" (blur)="save()" />
      </div>
    } @else if (item().blockedReason) {
      <div class="note">
        <ordo-icon name="ban" [size]="14" />
        <span class="reason">{{ item().blockedReason }}</span>
        <time [attr.datetime]="item().blockedSince">{{ language.ago(item().blockedSince ?? item().updatedAt) }}</time>
        @if (edits.may()) {
          <button type="button" ordoButton size="sm" variant="ghost" icon="edit" (click)="write()">{{ t('item.blocked.edit') }}</button>
          <button type="button" ordoButton size="sm" (click)="unblock()">{{ t('item.blocked.unblock') }}</button>
        }
      </div>
    }
  `,
  styles: `
    @layer app {
      :host { display: block; }
      .note { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-8); margin-top: var(--s-10); padding: var(--s-6) var(--s-10); border-radius: var(--r-6); background: var(--danger-soft); color: var(--danger-text); font-size: var(--fs-12); line-height: var(--lh-12); }
      .reason { flex: 1; min-width: 0; font-weight: var(--w-medium); overflow-wrap: anywhere; }
      input { flex: 1; min-width: 0; min-height: var(--control-sm); padding: 0 var(--s-6); border-radius: var(--r-5); background: var(--surface); color: var(--text); box-shadow: inset 0 0 0 1px var(--border-control); }
      input:focus { outline: none; box-shadow: inset 0 0 0 var(--ring) var(--accent); }
    }
  `,
})
export class BlockedNote {
  readonly item = input.required<BacklogItem>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly edits = inject(Edits);
  private readonly injector = inject(Injector);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly longest = LIMITS.blockedReason;
  private readonly id = computed(() => this.item().id);
  /** The reason being typed; null while there is none to type. Another item starts anew. */
  protected readonly writing = linkedSignal<string, string | null>({ source: this.id, computation: () => null });

  write(): void {
    if (!this.edits.may()) return;
    this.writing.set(this.item().blockedReason ?? '');
    afterNextRender(() => this.field()?.nativeElement.focus(), { injector: this.injector });
  }

  unblock(): void {
    this.edits.edit(this.item(), { blockedReason: null });
  }

  protected save(): void {
    const reason = this.writing()?.replace(/\s+/g, ' ').trim();
    this.writing.set(null);
    if (reason) this.edits.edit(this.item(), { blockedReason: reason });
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.writing.set(null);
    else this.save();
  }
}

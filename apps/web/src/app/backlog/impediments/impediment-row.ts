import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS, LONG_BLOCKED, wholeDaysSince, type Impediment } from '@ordo/domain';
import { AvatarGroup, Badge, Button, StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';

/** Items named in a row; the rest are counted. */
const NAMED = 4;

/** One thing in the way: what it is, since when, and what it holds up. */
@Component({
  selector: 'ordo-impediment-row',
  imports: [AvatarGroup, Badge, Button, NgTemplateOutlet, StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './impediment-row.html',
  styleUrl: './impediment-row.css',
})
export class ImpedimentRow {
  readonly impediment = input.required<Impediment<BacklogItem>>();
  /** ISO 8601. */
  readonly now = input.required<string>();
  readonly mayEdit = input(false);
  readonly opened = output<BacklogItem>();
  readonly reworded = output<string>();
  readonly unblocked = output<BacklogItem>();

  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected readonly LONG_BLOCKED = LONG_BLOCKED;
  protected readonly longest = LIMITS.blockedReason;
  protected readonly item = computed(() => this.impediment().item);
  protected readonly firstHeld = computed(() => this.impediment().holdsUp.slice(0, NAMED));
  /** Who has the item, or one that it holds up. */
  protected readonly people = computed(() => {
    const names = [this.item(), ...this.impediment().holdsUp].flatMap((item) => this.names.assignee(item)?.name ?? []);
    return [...new Set(names)];
  });
  protected readonly days = computed(() => {
    const since = this.item().blockedSince;
    return since === null ? null : wholeDaysSince(since, this.now());
  });
  /** The reason being typed; null while there is none to type. */
  protected readonly writing = signal<string | null>(null);

  protected write(): void {
    this.writing.set(this.item().blockedReason ?? '');
    afterNextRender(() => this.element.querySelector<HTMLElement>('.field')?.focus(), { injector: this.injector });
  }

  /** A reason is kept rather than emptied: what blocks no more is unblocked. */
  protected save(): void {
    const reason = this.writing()?.replace(/\s+/g, ' ').trim();
    this.writing.set(null);
    if (reason && reason !== this.item().blockedReason) this.reworded.emit(reason);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.writing.set(null);
    else this.save();
    this.element.querySelector<HTMLElement>('.open')?.focus();
  }
}

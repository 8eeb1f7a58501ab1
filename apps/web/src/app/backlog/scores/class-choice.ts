import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MOSCOW_CLASSES, type MoscowClass } from '@ordo/domain';
import { Language } from '../../shell/language';

/**
 * Must, Should, Could or Won't, all four in sight. `m`, `s`, `c` and `w` choose, arrows left and right go on from there, Delete takes it back; up, down and
 * Enter are its holder's.
 */
@Component({
  selector: 'ordo-class-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of CLASSES; track one) {
      <button
        type="button" role="radio" [attr.aria-checked]="one === said()" [tabIndex]="one === inTabOrder() ? 0 : -1" [attr.data-at]="one === inTabOrder() ? at() : null" [attr.aria-label]="t('scores.moscow.' + one)" [title]="t('scores.moscow.' + one)"
        (click)="choose(one)" (keydown)="press($event)"
      >{{ one[0] }}</button>
    }
  `,
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()' },
  styles: `
    @layer app {
      :host { display: inline-flex; gap: var(--s-2); }
      button { min-width: var(--control-sm); min-height: var(--control-sm); border-radius: var(--r-4); color: var(--text-3); text-align: center; text-transform: uppercase; }
      button:hover { background: var(--hover); color: var(--text); }
      button[aria-checked='true'] { background: var(--accent-soft); color: var(--accent-text); font-weight: var(--w-semibold); }
      @media (max-width: 767.98px) { button { min-width: var(--touch); min-height: var(--touch); } }
    }
  `,
})
export class ClassChoice {
  readonly value = input.required<MoscowClass | null>();
  readonly label = input.required<string>();
  /** Where it stands in a table, for who moves the focus there. */
  readonly at = input('');
  /** Null: none any more. */
  readonly chosen = output<MoscowClass | null>();

  protected readonly CLASSES = MOSCOW_CLASSES;
  protected readonly t = inject(Language).t;
  /** At once: the next key may be on its way before the value is. */
  protected readonly said = linkedSignal(() => this.value());
  protected readonly inTabOrder = computed(() => this.said() ?? 'must');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = this.wantedBy(event.key);
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.choose(wanted);
    if (wanted !== null) this.element.querySelectorAll('button')[MOSCOW_CLASSES.indexOf(wanted)]?.focus();
  }

  protected choose(wanted: MoscowClass | null): void {
    this.said.set(wanted);
    this.chosen.emit(wanted);
  }

  private wantedBy(key: string): MoscowClass | null | undefined {
    const value = this.said();
    if (key === 'Delete' || key === 'Backspace') return value === null ? undefined : null;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return MOSCOW_CLASSES.find((one) => one.startsWith(key.toLowerCase()));
    return MOSCOW_CLASSES.at(value === null ? Math.min(step, 0) : (MOSCOW_CLASSES.indexOf(value) + step) % MOSCOW_CLASSES.length);
  }
}

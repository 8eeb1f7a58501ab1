import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import { Icon, type IconName } from '../icons/icon';

export interface Segment<T extends string = string> {
  value: T;
  label: string;
  icon?: IconName;
  /** Shows the icon alone; the label stays its name. */
  iconOnly?: boolean;
}

/** A choice of one among few, all in sight. Arrows, Home and End move and choose at once. */
@Component({
  selector: 'ordo-segments',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (segment of segments(); track segment.value; let i = $index) {
      <button type="button" role="radio" [attr.aria-checked]="segment.value === value()" [tabIndex]="segment.value === value() ? 0 : -1" [attr.aria-label]="segment.iconOnly ? segment.label : null"
        [title]="segment.iconOnly ? segment.label : ''" [attr.lang]="segment.lang ?? null" (click)="value.set(segment.value)" (keydown)="moveFrom(i, $event)">
        @if (segment.icon; as icon) { <ordo-icon [name]="icon" [size]="small() ? 13 : 15" /> }
        @if (!segment.iconOnly) { {{ segment.label }} }
      </button>
    }
  `,
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()', '[class.sm]': 'small()' },
  styles: `
    @layer ui {
      :host { display: inline-flex; gap: var(--s-1); padding: var(--s-2); border-radius: var(--r-7); background: var(--surface-3); flex: none; }
      button { display: inline-flex; align-items: center; justify-content: center; gap: var(--s-6); min-height: calc(var(--control) - var(--s-4)); padding: 0 var(--s-10); border-radius: var(--r-5); color: var(--text-2);
        font-weight: var(--w-medium); white-space: nowrap; transition: background var(--t-state) var(--ease-out); }
      button:hover { color: var(--text); }
      button[aria-checked='true'] { background: var(--segment); color: var(--text); box-shadow: var(--e2); }
      :host(.sm) button { min-height: var(--control-sm); min-width: calc(var(--control-sm) + var(--s-2)); padding: 0 var(--s-7); font-size: var(--fs-11); line-height: var(--lh-11); }
    }
  `,
})
export class Segments<T extends string> {
  readonly segments = input.required<readonly (Segment<T> & { lang?: string })[]>();
  readonly value = model.required<T>();
  /** What is chosen here, for who cannot see it. */
  readonly label = input.required<string>();
  readonly small = input(false);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected moveFrom(index: number, event: KeyboardEvent): void {
    const last = this.segments().length - 1;
    const steps: Record<string, number | undefined> = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: last,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const next = wanted < 0 ? last : wanted > last ? 0 : wanted;
    const segment = this.segments()[next];
    if (segment) this.value.set(segment.value);
    this.element.querySelectorAll('button')[next]?.focus();
  }
}

import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, linkedSignal, output, signal } from '@angular/core';
import { LIMITS, isWebAddress } from '@ordo/domain';
import { Button } from '@ordo/ui';
import { Language } from '../../shell/language';

/** Asks where a link leads. Enter takes the address, Escape leaves everything as it is. */
@Component({
  selector: 'ordo-link-field',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input type="url" inputmode="url" autocomplete="off" [attr.maxlength]="longest" [attr.aria-label]="t('writing.link.address')" placeholder="https://" [value]="typed()"
      [attr.aria-invalid]="isWrong() || null" [attr.aria-describedby]="isWrong() ? 'link-wrong' : null" (input)="type($any($event.target).value)" (keydown)="key($event)" />
    <button type="button" ordoButton size="sm" (click)="take()">{{ t('writing.link.take') }}</button>
    @if (address()) { <button type="button" ordoButton size="sm" variant="ghost" (click)="taken.emit('')">{{ t('writing.link.remove') }}</button> }
    @if (isWrong()) { <p id="link-wrong" role="alert">{{ t('writing.link.wrong') }}</p> }
  `,
  styles: `
    @layer app {
      :host { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-6); padding: var(--s-6) var(--s-8); margin: 0 var(--s-1); border-bottom: 1px solid var(--border); background: var(--surface-2); }
      input { flex: 1; min-width: var(--property-name); min-height: var(--control-sm); padding: 0 var(--s-8); border-radius: var(--r-5); background: var(--surface); box-shadow: inset 0 0 0 1px var(--border-control); }
      input:focus { outline: none; box-shadow: inset 0 0 0 var(--ring) var(--accent); }
      p { flex-basis: 100%; color: var(--danger-text); font-size: var(--fs-12); line-height: var(--lh-12); }
    }
  `,
})
export class LinkField {
  /** The one there is; empty when there is none. */
  readonly address = input.required<string>();
  /** Empty: no link. */
  readonly taken = output<string>();
  readonly left = output<void>();
  protected readonly t = inject(Language).t;
  protected readonly longest = LIMITS.webAddress;
  protected readonly typed = linkedSignal(() => this.address());
  protected readonly isWrong = signal(false);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector('input')?.select());
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.isWrong.set(false);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') this.take();
    else this.left.emit();
  }

  protected take(): void {
    const address = whole(this.typed().trim());
    if (address === '' || isWebAddress(address)) this.taken.emit(address);
    else this.isWrong.set(true);
  }
}

/** What people leave out of an address. */
function whole(typed: string): string {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(typed)) return `mailto:${typed}`;
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed;
}

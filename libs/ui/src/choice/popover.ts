import { Overlay, type ConnectedPosition, type OverlayRef } from '@angular/cdk/overlay';
import { TemplatePortal } from '@angular/cdk/portal';
import { DestroyRef, Directive, ElementRef, TemplateRef, ViewContainerRef, inject, input, output, signal } from '@angular/core';

/** Opens a template beside its button; the focus goes in. Escape, a click elsewhere and Tab out of it close it, and the focus goes back. */
@Directive({
  selector: '[ordoPopover]',
  exportAs: 'ordoPopover',
  host: { 'aria-haspopup': 'true', '[attr.aria-expanded]': 'isOpen()', '(click)': 'toggle()' },
})
export class Popover {
  readonly ordoPopover = input.required<TemplateRef<unknown>>();
  readonly popoverEnd = input(false);
  /** As wide as the button at least. */
  readonly popoverFits = input(false);
  readonly popoverClosed = output<void>();
  readonly isOpen = signal(false);

  private readonly overlay = inject(Overlay);
  private readonly view = inject(ViewContainerRef);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private shown: OverlayRef | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.shown?.dispose();
      this.shown = undefined;
    });
  }

  toggle(): void {
    if (this.shown) this.close();
    else this.open();
  }

  open(): void {
    if (this.shown) return;
    this.shown = this.overlay.create({
      positionStrategy: this.overlay
        .position()
        .flexibleConnectedTo(this.element)
        .withPositions(this.popoverEnd() ? END : START)
        .withViewportMargin(8)
        .withPush(true),
      scrollStrategy: this.overlay.scrollStrategies.reposition(),
      minWidth: this.popoverFits() ? this.element.offsetWidth : undefined,
      panelClass: 'ordo-popover',
    });
    this.shown.attach(new TemplatePortal(this.ordoPopover(), this.view));
    this.shown.outsidePointerEvents().subscribe((event) => !this.element.contains(event.target as Node) && this.close(false));
    this.shown.keydownEvents().subscribe((event) => this.closeOn(event));
    setTimeout(() => this.takeFocus());
    this.isOpen.set(true);
  }

  close(returnFocus = true): void {
    if (!this.shown) return;
    this.shown.dispose();
    this.shown = undefined;
    this.isOpen.set(false);
    if (returnFocus) this.element.focus();
    this.popoverClosed.emit();
  }

  /** Unless what is inside has taken it already. */
  private takeFocus(): void {
    if (this.shown && !this.shown.overlayElement.contains(document.activeElement)) this.stops()[0]?.focus();
  }

  private closeOn(event: KeyboardEvent): void {
    const end = event.shiftKey ? this.stops()[0] : this.stops().at(-1);
    if (event.key !== 'Escape' && !(event.key === 'Tab' && document.activeElement === end)) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  /** Where Tab stops inside. */
  private stops(): HTMLElement[] {
    return [...(this.shown?.overlayElement.querySelectorAll<HTMLElement>('button, input, textarea, a[href], [tabindex]') ?? [])].filter(
      (element) => element.tabIndex >= 0,
    );
  }
}

const at = (x: 'start' | 'end', below: boolean): ConnectedPosition => ({
  originX: x,
  overlayX: x,
  originY: below ? 'bottom' : 'top',
  overlayY: below ? 'top' : 'bottom',
  offsetY: below ? 4 : -4,
});
const START = [at('start', true), at('start', false), at('end', true), at('end', false)];
const END = [at('end', true), at('end', false), at('start', true), at('start', false)];

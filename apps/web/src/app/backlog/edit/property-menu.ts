import { Overlay, type OverlayRef } from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { DestroyRef, Injectable, Injector, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { PropertyPicker, type Property } from './property-picker';

/** Opens the values of a property beside whatever shows it: a cell, a button of the bulk bar, a line of the sheet. */
@Injectable()
export class PropertyMenu {
  private readonly overlay = inject(Overlay);
  private readonly injector = inject(Injector);
  private shown: OverlayRef | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.shown?.dispose());
  }

  open(what: Property, items: readonly BacklogItem[], anchor: HTMLElement): void {
    this.shown?.dispose();
    if (items.length === 0) return;
    const shown = this.overlay.create({
      positionStrategy: this.overlay.position().flexibleConnectedTo(anchor).withPositions(BESIDE).withViewportMargin(8).withPush(true),
      scrollStrategy: this.overlay.scrollStrategies.reposition(),
    });
    this.shown = shown;
    const picker = shown.attach(new ComponentPortal(PropertyPicker, null, this.injector));
    picker.setInput('what', what);
    picker.setInput('items', items);
    const before = document.activeElement;
    const close = (): void => {
      shown.dispose();
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : anchor;
      back.focus({ preventScroll: true });
    };
    picker.instance.done.subscribe(close);
    shown.outsidePointerEvents().subscribe((event) => (anchor.contains(event.target as Node) ? event.preventDefault() : undefined, shown.dispose()));
    shown.keydownEvents().subscribe((event) => {
      if (event.key !== 'Escape' && event.key !== 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    });
  }
}

const BESIDE = [
  { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 4 },
  { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -4 },
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 },
] as const;

import { Overlay, type ConnectedPosition, type OverlayRef } from '@angular/cdk/overlay';
import { ComponentPortal, type ComponentType } from '@angular/cdk/portal';
import { DestroyRef, Injectable, Injector, inject, type OutputRef } from '@angular/core';

/** Opens a small part beside whatever asked for it. Escape, Tab and a press elsewhere close it; the focus goes back to where it was. */
@Injectable()
export class Beside {
  private readonly overlay = inject(Overlay);
  private readonly injector = inject(Injector);
  private shown: OverlayRef | undefined;
  /** What closed the last one. */
  private pressed: { target: Node | null; at: number } = { target: null, at: 0 };

  constructor() {
    inject(DestroyRef).onDestroy(() => this.shown?.dispose());
  }

  /** The part closes itself through its output `done`. */
  open(part: ComponentType<{ done: OutputRef<void> }>, inputs: Record<string, unknown>, anchor: HTMLElement | { x: number; y: number }): void {
    if (this.isClosedBy(anchor)) return;
    this.shown?.dispose();
    const shown = this.overlay.create({
      positionStrategy: this.overlay
        .position()
        .flexibleConnectedTo(anchor)
        .withPositions(SIDES)
        .withViewportMargin(8)
        .withPush(true)
        .withPopoverLocation('global'),
      scrollStrategy: this.overlay.scrollStrategies.reposition(),
    });
    this.shown = shown;
    const before = document.activeElement;
    const close = (): void => {
      shown.dispose();
      const back = [before, anchor].find((one) => one instanceof HTMLElement && one.isConnected && one !== document.body);
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
    const { instance } = this.attach(shown, part, inputs);
    instance.done.subscribe(close);
    this.closeOnPress(shown);
    shown.keydownEvents().subscribe((event) => {
      if (event.key !== 'Escape' && event.key !== 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    });
  }

  /** A press elsewhere, with any button; not its release, which comes after the menu of a right press. */
  private closeOnPress(shown: OverlayRef): void {
    const press = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || shown.overlayElement.contains(event.target)) return;
      this.pressed = { target: event.target, at: event.timeStamp };
      shown.dispose();
    };
    window.addEventListener('pointerdown', press, { capture: true });
    shown.detachments().subscribe(() => window.removeEventListener('pointerdown', press, { capture: true }));
  }

  /** The click that ends the press which closed it does not open it again. */
  private isClosedBy(anchor: unknown): boolean {
    const { target, at } = this.pressed;
    return anchor instanceof Node && target !== null && anchor.contains(target) && performance.now() - at < 400;
  }

  private attach<T>(shown: OverlayRef, part: ComponentType<T>, inputs: Record<string, unknown>): { instance: T } {
    const made = shown.attach(new ComponentPortal(part, null, this.injector));
    for (const [name, value] of Object.entries(inputs)) made.setInput(name, value);
    return made;
  }
}

const SIDES: ConnectedPosition[] = [
  { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 4 },
  { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -4 },
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 },
  { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom', offsetY: -4 },
];

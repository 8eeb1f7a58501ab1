import { Overlay, type OverlayRef } from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { ChangeDetectionStrategy, Component, DestroyRef, Directive, ElementRef, inject, input, signal } from '@angular/core';
import { Kbd } from '../button/kbd';

/** What a tooltip shows; made by `Tooltip`. */
@Component({
  selector: 'ordo-tooltip-bubble',
  imports: [Kbd],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ text()() }} @if (keys(); as keys) { <ordo-kbd [keys]="keys" /> }`,
  host: { role: 'tooltip' },
  styles: `
    @layer ui {
      :host { display: inline-flex; align-items: center; gap: var(--s-8); max-width: var(--popover); padding: var(--s-5) var(--s-8); border-radius: var(--r-6); background: var(--inverse); color: var(--on-inverse);
        box-shadow: var(--e3); font-size: var(--fs-12); line-height: var(--lh-12);
        --kbd-text: var(--on-inverse); --kbd-fill: var(--inverse-hover); --kbd-edge: none; }
    }
  `,
})
export class TooltipBubble {
  /** Read while it is shown: it may change meanwhile. */
  readonly text = signal((): string => '');
  readonly keys = signal<string | undefined>(undefined);
}

const WAIT = 400;
/** Long enough to travel from the thing to its tooltip, which may be hovered. */
const LINGER = 120;

/** Says a thing's name after 400 ms of hovering, at once on keyboard focus; Escape hides it. Never the only place of an information. */
@Directive({
  selector: '[ordoTooltip]',
  host: {
    '(mouseenter)': 'showSoon()',
    '(mouseleave)': 'hideSoon()',
    '(focus)': 'showForKeyboard()',
    '(blur)': 'hide()',
    '(mousedown)': 'hide()',
    '(keydown.escape)': 'hide()',
  },
})
export class Tooltip {
  readonly ordoTooltip = input('');
  readonly tooltipKeys = input<string>();
  readonly tooltipSide = input<'below' | 'right'>('below');

  private readonly overlay = inject(Overlay);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private shown: OverlayRef | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.hide());
  }

  protected showSoon(): void {
    clearTimeout(this.timer);
    if (!this.shown) this.timer = setTimeout(() => this.show(), WAIT);
  }

  protected hideSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), LINGER);
  }

  protected showForKeyboard(): void {
    if (this.element.matches(':focus-visible')) this.show();
  }

  protected hide(): void {
    clearTimeout(this.timer);
    this.shown?.dispose();
    this.shown = undefined;
  }

  private show(): void {
    if (this.shown || !this.ordoTooltip()) return;
    this.shown = this.overlay.create({
      positionStrategy: this.overlay.position().flexibleConnectedTo(this.element).withPositions(SIDES[this.tooltipSide()]).withViewportMargin(8).withPush(true),
      scrollStrategy: this.overlay.scrollStrategies.close(),
    });
    const bubble = this.shown.attach(new ComponentPortal(TooltipBubble));
    bubble.instance.text.set(this.ordoTooltip);
    bubble.instance.keys.set(this.tooltipKeys());
    this.shown.overlayElement.addEventListener('mouseenter', () => clearTimeout(this.timer));
    this.shown.overlayElement.addEventListener('mouseleave', () => this.hideSoon());
  }
}

const BELOW = { originX: 'center', originY: 'bottom', overlayX: 'center', overlayY: 'top', offsetY: 6 } as const;
const ABOVE = { originX: 'center', originY: 'top', overlayX: 'center', overlayY: 'bottom', offsetY: -6 } as const;
const RIGHT = { originX: 'end', originY: 'center', overlayX: 'start', overlayY: 'center', offsetX: 8 } as const;
const SIDES = { below: [BELOW, ABOVE], right: [RIGHT, ABOVE, BELOW] };

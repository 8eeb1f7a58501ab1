import { Directive, ElementRef, afterNextRender, inject } from '@angular/core';
import { Viewport } from '../shell/viewport';

/** Puts the focus into the first empty field of a form, except where that would raise a keyboard over the page. */
@Directive({ selector: '[ordoFirstEmptyField]' })
export class FirstEmptyField {
  constructor() {
    const form = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const isTouch = inject(Viewport).isTouch;
    afterNextRender(() => {
      if (!isTouch()) [...form.querySelectorAll('input')].find((input) => input.value === '')?.focus();
    });
  }
}

import { inject, signal, type Signal } from '@angular/core';
import { Refusals } from './refusals';

export interface SettingSending {
  readonly isBusy: Signal<boolean>;
  /** Whether it was accepted. A refusal is told, and what was typed stays where it is. */
  send(work: () => Promise<unknown>): Promise<boolean>;
}

/** How a form of the settings is sent. Called where things can be injected. */
export function settingSending(): SettingSending {
  const refusals = inject(Refusals);
  const isBusy = signal(false);
  return {
    isBusy: isBusy.asReadonly(),
    async send(work) {
      isBusy.set(true);
      try {
        await work();
        return true;
      } catch (error) {
        refusals.show(error);
        return false;
      } finally {
        isBusy.set(false);
      }
    },
  };
}

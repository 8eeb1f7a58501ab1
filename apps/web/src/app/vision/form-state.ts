import { inject, signal } from '@angular/core';
import { DialogRef } from '@ordo/ui';
import { Refusals } from '../shell/refusals';
import { ProductStore } from '../store/product-store';

export type Texts<Name extends string> = Record<Name, string>;

/** What is typed into a form, what is wrong with it, and how it is sent. Nothing typed is lost by a refusal. */
export interface FormState<Name extends string> {
  readonly typed: () => Texts<Name>;
  readonly errors: () => Partial<Texts<Name>>;
  readonly failure: () => string;
  readonly isSending: () => boolean;
  type(name: Name, text: string): void;
  /** Checks, sends and closes the dialog; offline it closes at once, and what was meant waits. */
  send(event: Event, check: () => Partial<Texts<Name>>, work: () => Promise<unknown>): Promise<void>;
}

/** `refusedText`: what to say at a field that the server refuses. Called where things can be injected. */
export function formState<Name extends string>(names: readonly Name[], first: Texts<Name>, refusedText: () => string): FormState<Name> {
  const [dialog, refusals, store] = [inject<DialogRef<boolean>>(DialogRef), inject(Refusals), inject(ProductStore)];
  const [typed, errors, failure, isSending] = [signal(first), signal<Partial<Texts<Name>>>({}), signal(''), signal(false)];
  const accept = (found: Partial<Texts<Name>>): boolean => {
    errors.set(found);
    const wrong = names.find((name) => found[name]);
    if (wrong !== undefined) document.querySelector<HTMLElement>(`ordo-dialog [data-field="${wrong}"]`)?.focus();
    return wrong === undefined;
  };
  const refused = (error: unknown): Partial<Texts<Name>> => {
    const fields = refusals.fields(error);
    return Object.fromEntries(names.filter((name) => fields[name]).map((name) => [name, refusedText()])) as Partial<Texts<Name>>;
  };
  return {
    ...{ typed: typed.asReadonly(), errors: errors.asReadonly(), failure: failure.asReadonly(), isSending: isSending.asReadonly() },
    type(name, text) {
      typed.update((before) => ({ ...before, [name]: text }));
      errors.update((before) => ({ ...before, [name]: undefined }));
    },
    async send(event, check, work) {
      event.preventDefault();
      failure.set('');
      if (isSending() || !accept(check())) return;
      const sent = work();
      if (store.connection() === 'offline') {
        sent.catch(() => undefined);
        return dialog.close(true);
      }
      isSending.set(true);
      try {
        await sent;
        dialog.close(true);
      } catch (error) {
        const problem = refused(error);
        accept(problem);
        failure.set(refusals.text(error));
      }
      isSending.set(false);
    },
  };
}

/** A number as people write it, with a comma or a point, spaces aside; NaN when it is none. */
export function readNumber(typed: string): number {
  const plain = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  return /^[-+−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : Number.NaN;
}

/** A number as it is typed into a field of this language. */
export function writeNumber(value: number, language: string): string {
  return String(value).replace('.', language === 'fr' ? ',' : '.');
}

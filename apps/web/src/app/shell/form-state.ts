import { inject, signal } from '@angular/core';
import { DialogRef } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Language } from './language';
import { Refusals } from './refusals';

type Texts<Name extends string> = Record<Name, string>;

/** What is typed into the form of a dialog, what is wrong with it, and how it is sent. Nothing typed is lost by a refusal. */
export interface FormState<Name extends string> {
  readonly typed: () => Texts<Name>;
  readonly errors: () => Partial<Texts<Name>>;
  /** Why it was refused, when that is about no single field. */
  readonly failure: () => string;
  readonly isSending: () => boolean;
  /** `alsoRight`: other fields that may be right now. */
  type(name: Name, text: string, ...alsoRight: Name[]): void;
  /** Checks, sends and closes the dialog with `answer`; offline it closes at once, and what was meant waits. */
  send(event: Event, check: () => Partial<Texts<Name>>, work: () => Promise<unknown>, answer?: unknown): Promise<void>;
}

/** The fields say their names in `data-field`; the first of `names` that is not right gets the focus. Called where things can be injected. */
export function formState<Name extends string>(names: readonly Name[], first: Texts<Name>): FormState<Name> {
  const [dialog, language, refusals, store] = [inject(DialogRef), inject(Language), inject(Refusals), inject(ProductStore)];
  const [typed, errors, failure, isSending] = [signal(first), signal<Partial<Texts<Name>>>({}), signal(''), signal(false)];
  const accept = (found: Partial<Texts<Name>>): boolean => {
    errors.set(found);
    const wrong = names.find((name) => found[name]);
    if (wrong !== undefined) document.querySelector<HTMLElement>(`ordo-dialog [data-field="${wrong}"]`)?.focus();
    return wrong === undefined;
  };
  const refused = (error: unknown): Partial<Texts<Name>> => {
    const fields = refusals.fields(error);
    return Object.fromEntries(names.filter((name) => fields[name]).map((name) => [name, language.t('shell.fieldRefused')])) as Partial<Texts<Name>>;
  };
  return {
    ...{ typed: typed.asReadonly(), errors: errors.asReadonly(), failure: failure.asReadonly(), isSending: isSending.asReadonly() },
    type(name, text, ...alsoRight) {
      typed.update((before) => ({ ...before, [name]: text }));
      errors.update((before) => ({ ...before, ...Object.fromEntries([name, ...alsoRight].map((right) => [right, undefined])) }));
    },
    async send(event, check, work, answer) {
      event.preventDefault();
      failure.set('');
      if (isSending() || !accept(check())) return;
      const sent = work();
      if (store.connection() === 'offline') {
        sent.catch(() => undefined);
        return dialog.close(answer);
      }
      isSending.set(true);
      try {
        await sent;
        dialog.close(answer);
      } catch (error) {
        if (accept(refused(error))) failure.set(refusals.text(error));
      }
      isSending.set(false);
    },
  };
}

/** Of what is set only what differs from before, so that what others changed meanwhile stays. */
export function differing<T extends object>(before: NoInfer<T>, set: T): Partial<T> {
  return Object.fromEntries(Object.entries(set).filter(([name, value]) => before[name as keyof T] !== value)) as Partial<T>;
}

import { inject, signal, type Signal } from '@angular/core';
import { submit, type FieldTree, type ValidationError } from '@angular/forms/signals';
import type { ProblemCode } from '@ordo/contract';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { isRefusal } from '../store/refusal';

type Paths<T> = Extract<keyof T, string>;

export interface FormSending<T extends object> {
  /** Why it was not accepted, when that is about no single field. */
  readonly failure: Signal<string>;
  /** Checks, sends, and puts each refusal at its field; what was typed stays. The focus goes to the first field that is not right. */
  send(form: FieldTree<T>, work: () => Promise<unknown>): Promise<boolean>;
}

/** `codes` says which field a refusal as a whole is about: `email-taken` → `email`. */
export function formSending<T extends object>(codes: Partial<Record<ProblemCode, Paths<T>>> = {}): FormSending<T> {
  const refusals = inject(Refusals);
  const failure = signal('');

  const refusedFields = (form: FieldTree<T>, error: unknown): ValidationError.WithFieldTree[] => {
    const fields = form as unknown as Record<string, FieldTree<unknown> | undefined>;
    const at = (path: string, kind: string, message: string): ValidationError.WithFieldTree[] => {
      const fieldTree = fields[path];
      return fieldTree ? [{ fieldTree, kind, message } as ValidationError.WithFieldTree] : [];
    };
    const whole = isRefusal(error) ? codes[error.code] : undefined;
    if (whole && isRefusal(error)) return at(whole, error.code, `shell.problem.${error.code}`);
    return Object.values(refusals.fields(error)).flatMap((problem) =>
      problem ? at(problem.path, problem.code, `identity.error.${problem.path}.${problem.code}`) : [],
    );
  };

  return {
    failure: failure.asReadonly(),
    async send(form, work) {
      failure.set('');
      for (const name of Object.keys(form().value())) (form as unknown as Record<string, FieldTree<unknown> | undefined>)[name]?.().markAsDirty();
      const accepted = await submit(form, async () => {
        try {
          await work();
          return undefined;
        } catch (error) {
          const errors = refusedFields(form, error);
          if (errors.length === 0) failure.set(refusals.text(error));
          return errors.length === 0 ? [] : errors;
        }
      });
      if (accepted && !failure()) return true;
      form().errorSummary()[0]?.fieldTree().focusBoundControl();
      return false;
    },
  };
}

/** The text of a field's error, once something was typed and the field was left, or it was sent; rules carry keys as their messages. */
export function fieldErrors(): (field: FieldTree<string>) => string {
  const language = inject(Language);
  return (field) => {
    const state = field();
    // Not for a press elsewhere on an empty form: an error that appears moves what is being pressed from under the pointer.
    const error = state.touched() && state.dirty() ? state.errors()[0] : undefined;
    if (!error) return '';
    return language.t(error.message && language.has(error.message) ? error.message : 'identity.error.other');
  };
}

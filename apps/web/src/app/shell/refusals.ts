import { Injectable, inject } from '@angular/core';
import type { ProblemCode, PropertyProblem } from '@ordo/contract';
import { Refusal, Unreachable } from '../store/refusal';
import { Language } from './language';
import { Toasts } from './toasts';

/** Says in words why something was not done, and what to do. */
@Injectable({ providedIn: 'root' })
export class Refusals {
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  text(error: unknown): string {
    if (error instanceof Refusal && error.problem.errors?.some(({ code }) => code === 'mention')) return this.language.t('talk.mention.stranger');
    if (error instanceof Refusal) return [this.ofCode(error.code, error.retryAfter), error.problem.cycle?.join(' → ')].filter(Boolean).join(' ');
    if (error instanceof Unreachable) return this.language.t(`shell.unreachable.${error.reason}`);
    return this.ofCode('unexpected', null);
  }

  /** As a toast that stays until it is closed. */
  show(error: unknown): void {
    this.toasts.show({ text: this.text(error), tone: 'danger', key: this.text(error) });
  }

  /** What was refused of each property, by the path it was sent under. */
  fields(error: unknown): Readonly<Record<string, PropertyProblem | undefined>> {
    if (!(error instanceof Refusal)) return {};
    return Object.fromEntries((error.problem.errors ?? []).map((problem) => [problem.path, problem]));
  }

  private ofCode(code: ProblemCode, retryAfter: number | null): string {
    return this.language.t(`shell.problem.${code}`, { minutes: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) });
  }
}

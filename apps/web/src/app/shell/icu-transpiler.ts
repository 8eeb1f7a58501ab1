import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';
import { IntlMessageFormat } from 'intl-messageformat';

/** Nothing but text and names to fill in, as most messages are: making a formatter for each would slow the first screen down. */
const ONLY_NAMES = /^(?:[^{}'<]|\{\w+\})*$/;

/** Lets translations use ICU plurals, selects and numbers, compiled once per message and without `eval`. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  private readonly compiled = new Map<string, IntlMessageFormat>();
  private language = 'en';

  onLangChanged(language: string): void {
    this.language = language;
  }

  transpile({ value, params }: TranspileParams): unknown {
    if (typeof value !== 'string' || !/[{'<]/.test(value)) return value;
    if (ONLY_NAMES.test(value) && Object.values(params ?? {}).every(isPlain)) return this.fill(value, params ?? {});
    return this.message(value).format(params ?? {});
  }

  private fill(text: string, params: Record<string, unknown>): string {
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (!(name in params)) throw new Error(`The text "${text}" needs ${name}`);
      return String(params[name]);
    });
  }

  private message(text: string): IntlMessageFormat {
    const id = this.language + text;
    let message = this.compiled.get(id);
    if (!message) this.compiled.set(id, (message = new IntlMessageFormat(text, this.language, undefined, { ignoreTag: true })));
    return message;
  }
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

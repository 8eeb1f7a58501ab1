import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';
import { IntlMessageFormat } from 'intl-messageformat';

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
    return this.message(value).format(params ?? {});
  }

  private message(text: string): IntlMessageFormat {
    const id = this.language + text;
    let message = this.compiled.get(id);
    if (!message) this.compiled.set(id, (message = new IntlMessageFormat(text, this.language, undefined, { ignoreTag: true })));
    return message;
  }
}

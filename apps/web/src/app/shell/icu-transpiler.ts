import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';
import { readMessage, type LanguageRules, type Message } from './message';

/** Lets translations use ICU plurals and numbers, read once per message and without `eval`. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  private readonly read = new Map<string, Message>();
  private language = 'en';
  private rules = rulesOf('en');

  onLangChanged(language: string): void {
    this.language = language;
    this.rules = rulesOf(language);
  }

  transpile({ value, params }: TranspileParams): unknown {
    return typeof value === 'string' && value.includes('{') ? this.message(value)(params ?? {}) : value;
  }

  private message(text: string): Message {
    const id = this.language + text;
    const known = this.read.get(id);
    if (known !== undefined) return known;
    const message = readMessage(text, this.rules);
    this.read.set(id, message);
    return message;
  }
}

function rulesOf(language: string): LanguageRules {
  return { numbers: new Intl.NumberFormat(language), plurals: new Intl.PluralRules(language) };
}

type Values = Readonly<Record<string, unknown>>;
export type Message = (values: Values) => string;

/** How a language writes numbers, and which forms it counts in. Making them costs a millisecond each. */
export interface LanguageRules {
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
}

/** Says its part of a message; `count` is what `#` stands for. */
type Part = (values: Values, count: number) => string;

/**
 * Reads a message once, to be said many times: names, `{n, number}`, and `{n, plural, =0 {…} one {…} other {# …}}`, which is what our texts use of ICU's message
 * format (unicode-org.github.io/icu/userguide/format_parse/messages), in a tenth of a whole formatter's code. Throws what is wrong with it.
 */
export function readMessage(text: string, rules: LanguageRules): Message {
  const say = new MessageReader(text, rules).read();
  return (values) => say(values, NaN);
}

class MessageReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly rules: LanguageRules,
  ) {}

  read(): Part {
    const say = this.parts();
    if (this.at < this.text.length) throw this.wrong('a brace too many');
    return say;
  }

  /** Up to a closing brace, or the end. */
  private parts(isCounted = false): Part {
    const parts: Part[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '}') {
      if (this.skip('{')) parts.push(this.place());
      else if (isCounted && this.skip('#')) parts.push((_, count) => this.rules.numbers.format(count));
      else parts.push(this.plain(isCounted));
    }
    return (values, count) => parts.map((say) => say(values, count)).join('');
  }

  private plain(isCounted: boolean): Part {
    const words = this.match(isCounted ? /[^{}#]+/y : /[^{}]+/y);
    return () => words;
  }

  private place(): Part {
    const name = this.match(/\s*\w+\s*/y).trim();
    const kind = this.skip(',') ? this.match(/\s*\w+\s*/y).trim() : '';
    const say = kind === '' ? this.named(name) : kind === 'number' ? this.numbered(name) : kind === 'plural' ? this.plural(name) : null;
    if (say === null) throw this.wrong(`"${kind}"`);
    if (!this.skip('}')) throw this.wrong('a brace missing');
    return say;
  }

  private named(name: string): Part {
    return (values) => String(this.valueOf(name, values));
  }

  private numbered(name: string): Part {
    return (values) => this.rules.numbers.format(Number(this.valueOf(name, values)));
  }

  /** An exact number comes before the rule of the language. */
  private plural(name: string): Part {
    this.skip(',');
    const choices = new Map<string, Part>();
    this.match(/\s*/y);
    while (this.text[this.at] !== '}') {
      const choice = this.match(/(=\d+|\w+)\s*\{/y).replace(/\s*\{/, '');
      choices.set(choice, this.parts(true));
      if (!this.skip('}')) throw this.wrong('a brace missing');
      this.match(/\s*/y);
    }
    const other = choices.get('other');
    if (other === undefined) throw this.wrong('no "other"');
    return (values) => {
      const count = Number(this.valueOf(name, values));
      return (choices.get(`=${count}`) ?? choices.get(this.rules.plurals.select(count)) ?? other)(values, count);
    };
  }

  private valueOf(name: string, values: Values): unknown {
    if (!(name in values)) throw new Error(`The text "${this.text}" needs ${name}`);
    return values[name];
  }

  private skip(sign: string): boolean {
    const isThere = this.text[this.at] === sign;
    if (isThere) this.at += 1;
    return isThere;
  }

  /** What stands here and reads so. */
  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw this.wrong('something else expected');
    this.at += found.length;
    return found;
  }

  private wrong(what: string): Error {
    return new Error(`The text "${this.text}" cannot be read at ${this.at}: ${what}`);
  }
}

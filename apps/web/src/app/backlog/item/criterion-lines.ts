import type { Scenario } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';

/** One criterion a line, without the marks of a list. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•]|\d+[.)])\s+(?:\[[ x]\]\s+)?/i, '')
        .trim()
        .slice(0, LIMITS.criterion),
    )
    .filter((line) => line !== '');
}

const EXAMPLE = /^(?:given|étant donné(?:e|s|es)?(?: que)?)\s+(.+?)[\s,;]+(?:when|quand|lorsque)\s+(.+?)[\s,;]+(?:then|alors)\s+(.+?)\.?$/iu;

/** The parts of "Given …, when …, then …" in one sentence; null when it is none. */
export function scenarioIn(sentence: string): Scenario | null {
  const [, given, when, then] = EXAMPLE.exec(sentence.trim()) ?? [];
  return given === undefined || when === undefined || then === undefined ? null : { given, when, then };
}

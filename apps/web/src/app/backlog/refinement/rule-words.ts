import { Injectable, inject } from '@angular/core';
import type { ReadyRule, ReadyWhy, RuleStanding } from '@ordo/domain';
import { Language } from '../../shell/language';

/** How the rules of a Definition of Ready read. */
@Injectable({ providedIn: 'root' })
export class RuleWords {
  private readonly language = inject(Language);

  rule({ kind, text, atMost }: Omit<ReadyRule, 'id'>): string {
    if (kind === 'manual') return text ?? '';
    if (kind === 'estimate' && atMost !== undefined) return this.language.t('ready.rule.atMost', { points: atMost });
    return this.language.t(`ready.rule.${kind}`);
  }

  /** What is lacking, in as few words as a chip has room for. */
  lacking({ rule, why }: RuleStanding, keys: readonly string[]): string {
    switch (why) {
      case 'no-criteria':
        return this.language.t('ready.lacking.criteria');
      case 'not-estimated':
        return this.language.t('ready.lacking.estimate');
      case 'no-goal':
        return this.language.t('ready.lacking.goal');
      case 'too-large':
        return this.language.t('ready.lacking.smaller', { points: rule.atMost ?? 0 });
      case 'blocked':
        return this.language.t('ready.lacking.free');
      case 'waits':
        return this.language.t('ready.why.waits', { keys: this.language.list(keys) });
      case 'has-criteria':
      case 'estimated':
      case 'has-goal':
      case 'free':
      case 'ticked':
      case 'not-ticked':
        return this.rule(rule);
    }
  }

  /** Empty where the rule itself says all there is to say. */
  why(why: ReadyWhy, { points, reason, keys }: { points: string; reason: string; keys: readonly string[] }): string {
    switch (why) {
      case 'no-criteria':
        return this.language.t('ready.why.noCriteria');
      case 'not-estimated':
        return this.language.t('ready.why.notEstimated');
      case 'no-goal':
        return this.language.t('ready.why.noGoal');
      case 'too-large':
        return points;
      case 'blocked':
        return this.language.t('ready.why.blocked', { reason });
      case 'waits':
        return this.language.t('ready.why.waits', { keys: this.language.list(keys) });
      case 'has-criteria':
      case 'estimated':
      case 'has-goal':
      case 'free':
      case 'ticked':
      case 'not-ticked':
        return '';
    }
  }
}

import { Injectable, computed, inject } from '@angular/core';
import type { KanoAnswered } from '@ordo/contract';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';

type Respondent = Pick<KanoAnswered, 'respondentId' | 'respondentName'>;

/** Who answers: people of the product, and others who answered before. */
@Injectable()
export class Respondents {
  private readonly language = inject(Language);
  private readonly store = inject(ProductStore);

  private readonly members = computed(() => this.store.members().filter(({ role }) => role !== null));
  /** Names to choose from. */
  readonly known = computed(() => {
    const others = this.store.kanoAnswers().flatMap(({ respondentName }) => respondentName || []);
    return [...new Set([...this.members().map(({ name }) => name), ...others])].sort(this.language.collator().compare);
  });

  nameOf({ respondentId, respondentName }: Respondent): string {
    return respondentId === null ? respondentName : (this.store.membersById().get(respondentId)?.name ?? '');
  }

  /** A person of the product, when one has this name. */
  named(typed: string): Respondent {
    const name = typed.trim();
    const member = this.members().find((one) => isSameName(one.name, name));
    return member ? { respondentId: member.id, respondentName: '' } : { respondentId: null, respondentName: name };
  }

  isSame(known: Respondent, typed: string): boolean {
    return isSameName(this.nameOf(known), typed.trim());
  }
}

function isSameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}

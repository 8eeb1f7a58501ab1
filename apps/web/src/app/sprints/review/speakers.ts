import { Injectable, computed, inject } from '@angular/core';
import type { Statement } from '@ordo/contract';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import type { Said } from '../../store/reviews';

type Speaker = Pick<Said, 'speakerId' | 'speakerName' | 'speakerOrganisation'>;

/** Who speaks in reviews: people of the product by their names, and others as they were named. */
@Injectable()
export class Speakers {
  private readonly language = inject(Language);
  private readonly store = inject(ProductStore);

  /** Names to choose from: of the product's people, and of others who were quoted before. */
  readonly known = computed<readonly string[]>(() => {
    const people = this.store.members().flatMap(({ name, role }) => (role === null ? [] : [name]));
    const others = this.store.statements().flatMap(({ speakerName }) => (speakerName === '' ? [] : [speakerName]));
    return [...new Set([...people, ...others])];
  });

  /** Whoever has that name, or else somebody from outside. */
  named(name: string, organisation: string): Speaker {
    const person = this.personNamed(name);
    if (person) return { speakerId: person.id, speakerName: '', speakerOrganisation: '' };
    return { speakerId: null, speakerName: name.trim(), speakerOrganisation: organisation.trim() };
  }

  isPerson(name: string): boolean {
    return this.personNamed(name) !== undefined;
  }

  /** The organisation that somebody from outside was last named with. */
  organisationOf(name: string): string {
    return this.store.statements().findLast(({ speakerName }) => isSame(speakerName, name))?.speakerOrganisation ?? '';
  }

  nameOf({ speakerId, speakerName }: Pick<Statement, 'speakerId' | 'speakerName'>): string {
    if (speakerId === null) return speakerName;
    return this.store.membersById().get(speakerId)?.name ?? this.language.t('review.said.somebody');
  }

  private personNamed(name: string) {
    return this.store.members().find((member) => isSame(member.name, name));
  }
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
}

import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { VISION_PARTS, excerptOf } from '@ordo/domain';
import { Goals } from '../store/goals';
import { ProductStore } from '../store/product-store';
import { pieces, piecesOf } from './found-text';
import { Language } from './language';
import type { PaletteLine } from './palette-line';
import { hasWords } from './palette-search';

/** So many letters of a text fit beside a name. */
const EXCERPT = 40;

/** What the product aims at, found from memory: goals by their names, by what they say and by what is measured of them, and the vision by its words. */
@Injectable()
export class PaletteAims {
  private readonly goals = inject(Goals);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly store = inject(ProductStore);
  private readonly t = this.language.t;

  lines(words: readonly string[], atMost: number): PaletteLine[] {
    return [...this.goalLines(words), ...this.visionLines(words)].slice(0, atMost);
  }

  /** Open ones first. */
  private goalLines(words: readonly string[]): PaletteLine[] {
    return [...this.goals.open(), ...this.goals.closed()].flatMap(({ id, number, name, statement }) => {
      const line = { id, label: pieces(name, words), icon: 'target' as const, run: () => this.goTo('goals', number) };
      if (hasWords(name, words)) return [line];
      const measured = this.goals.keyResultsOf(id).find((keyResult) => hasWords(`${name} ${keyResult.name}`, words));
      if (measured) return [{ ...line, excerpt: { where: this.t('shell.palette.in.keyResult'), pieces: pieces(measured.name, words) } }];
      if (!hasWords(`${name} ${statement}`, words)) return [];
      return [{ ...line, excerpt: { where: this.t('shell.palette.in.goal'), pieces: partOf(statement, words) } }];
    });
  }

  /** One line for each part that says it. */
  private visionLines(words: readonly string[]): PaletteLine[] {
    const vision = this.goals.vision();
    const label = [{ text: this.t('shell.nav.vision'), hit: false }];
    return VISION_PARTS.filter((part) => hasWords(vision[part], words)).map((part) => ({
      id: `vision.${part}`,
      label,
      icon: 'compass' as const,
      excerpt: { where: this.t('shell.palette.in.vision'), pieces: partOf(vision[part], words) },
      run: () => this.goTo('vision'),
    }));
  }

  private goTo(...path: (string | number)[]): void {
    void this.router.navigate(['/p', this.store.product()?.key.toLowerCase(), ...path]);
  }
}

function partOf(text: string, words: readonly string[]): PaletteLine['label'] {
  const excerpt = excerptOf(text, (word) => words.find((typed) => word.startsWith(typed))?.length ?? 0, EXCERPT);
  return excerpt ? piecesOf(excerpt) : pieces(text.slice(0, EXCERPT), words);
}

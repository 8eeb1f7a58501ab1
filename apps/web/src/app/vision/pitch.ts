import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PITCH_PARTS, type PitchPart } from '@ordo/domain';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { VisionPartField } from './vision-part';

interface Piece {
  before: string;
  part: PitchPart;
}

/** The elevator pitch: one sentence with seven parts to fill. Who only reads sees the parts that are. */
@Component({
  selector: 'ordo-pitch',
  imports: [VisionPartField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p [attr.aria-label]="t('vision.pitch.title')">@for (piece of pieces(); track piece.part) {<span class="word">{{ piece.before }}</span><ordo-vision-part [part]="piece.part" />}<span class="word">{{ stop }}</span></p>`,
  styles: `
    @layer app {
      :host { display: block; }
      p { font-size: var(--fs-20); line-height: var(--lh-28); letter-spacing: var(--track-sheet); color: var(--text-2); text-wrap: pretty; }
      .word { white-space: pre-wrap; }
      @media (max-width: 767.98px) { p { font-size: var(--fs-16); line-height: var(--lh-20); } }
    }
  `,
})
export class Pitch {
  protected readonly t = inject(Language).t;
  /** A word joiner before it: a full stop begins no line. */
  protected readonly stop = '\u2060.';
  private readonly goals = inject(Goals);

  protected readonly pieces = computed<readonly Piece[]>(() => {
    const vision = this.goals.vision();
    const shown = this.goals.may() ? PITCH_PARTS : PITCH_PARTS.filter((part) => vision[part] !== '');
    return shown.map((part, index) => {
      const joint = this.t(`vision.pitch.${part}`);
      return { part, before: `${index === 0 || /^[.,]/.test(joint) ? '' : ' '}${joint} ` };
    });
  });
}

import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DIALOG_DATA, DialogFrame, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../shell/language';
import { changesOf, type PastVision } from './vision-past';
import { WordRuns } from './word-runs';

export interface Comparing {
  /** Newest first, two at least. */
  revisions: readonly PastVision[];
}

/** Two revisions of the vision beside each other: what one says otherwise than the other. */
@Component({
  selector: 'ordo-compare-dialog',
  imports: [DialogFrame, Select, WordRuns],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('vision.compare.title')" [closeLabel]="t('shell.close')" [foot]="false" size="wide">
      <div class="body">
        <div class="two">
          <ordo-select [options]="options()" [value]="earlier()" (valueChange)="earlier.set($event)" [label]="t('vision.compare.from')" />
          <span aria-hidden="true">→</span>
          <ordo-select [options]="options()" [value]="later()" (valueChange)="later.set($event)" [label]="t('vision.compare.to')" />
        </div>
        <dl aria-live="polite">
          @for (change of changes(); track change.part) {
            <div><dt>{{ t('vision.part.' + change.part) }}</dt><dd><ordo-word-runs [before]="change.before" [after]="change.after" /></dd></div>
          } @empty {
            <div><dt>{{ t('vision.compare.same') }}</dt></div>
          }
        </dl>
      </div>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      .body { display: grid; gap: var(--s-16); padding: var(--s-20); }
      .two { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-8); }
      dl { display: grid; gap: var(--s-12); }
      dl div { display: grid; grid-template-columns: var(--weights) minmax(0, 1fr); gap: var(--s-4) var(--s-16); }
      dt { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-14); }
      dd { font-size: var(--fs-14); line-height: var(--lh-14); }
      @media (max-width: 767.98px) { dl div { grid-template-columns: minmax(0, 1fr); } }
    }
  `,
})
export class CompareDialog {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  private readonly data = inject<Comparing>(DIALOG_DATA);
  /** Numbers of revisions. */
  protected readonly earlier = signal(this.data.revisions[1]?.number ?? 1);
  protected readonly later = signal(this.data.revisions[0]?.number ?? 1);

  protected readonly options = computed<PickerOption<number>[]>(() =>
    this.data.revisions.map(({ number, at, reason }) => ({
      value: number,
      label: `${this.t('vision.revisions.version', { number })} · ${this.language.date(at, { day: 'numeric', month: 'short', year: 'numeric' })}`,
      hint: reason,
    })),
  );
  protected readonly changes = computed(() => {
    const of = (number: number) => this.data.revisions.find((revision) => revision.number === number);
    const [earlier, later] = [of(this.earlier()), of(this.later())];
    return earlier && later ? changesOf(earlier, later) : [];
  });
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { LIMITS, hostOf, isWebPage, type Evidence } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Icon, Input } from '@ordo/ui';
import { formState } from '../../shell/form-state';
import { Language } from '../../shell/language';
import { UndoOffer } from '../../shell/undo-offer';
import { Figures } from '../../store/figures';
import { ProductStore } from '../../store/product-store';

/** Which figure it is about; `framework`: under which its figures are kept. */
export interface EvidenceOf {
  itemId: string;
  framework: string;
  input: string;
  /** `Value of CYC-1`. */
  cell: string;
}

const FIELDS = ['text', 'url'] as const;
type Errors = Partial<Record<(typeof FIELDS)[number], string>>;

/** What a figure rests on: read by all, written by who edits items. */
@Component({
  selector: 'ordo-evidence-dialog',
  imports: [Banner, Button, DialogFrame, Field, Icon, Input],
  providers: [Figures],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('scores.evidence.title', { cell: about.cell })" [closeLabel]="t('shell.close')">
      @if (mayEdit()) {
        <form id="ordo-evidence" class="fields" novalidate (submit)="save($event)">
          @if (form.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
          <ordo-field [label]="t('scores.evidence.text')" [error]="form.errors().text ?? ''" [hint]="t('scores.evidence.textHint')">
            <textarea ordoInput rows="4" data-field="text" [value]="form.typed().text" (input)="form.type('text', $any($event.target).value)"></textarea>
          </ordo-field>
          <ordo-field [label]="t('scores.evidence.url')" [optional]="t('shell.optional')" [error]="form.errors().url ?? ''">
            <input ordoInput inputmode="url" autocomplete="off" data-field="url" [value]="form.typed().url" (input)="form.type('url', $any($event.target).value, 'text')" />
          </ordo-field>
        </form>
      } @else {
        <p class="fields">{{ known?.text || (known ? '' : t('scores.evidence.none')) }}</p>
      }
      @if (known?.url; as url) { <p class="page"><a [href]="url" target="_blank" rel="noopener noreferrer"><ordo-icon name="external" [size]="13" />{{ host(url) }}</a></p> }
      @if (mayEdit() && known) { <button ordoDialogFact type="button" ordoButton variant="ghost" (click)="remove()">{{ t('scores.evidence.remove') }}</button> }
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t(mayEdit() ? 'shell.cancel' : 'shell.close') }}</button>
      @if (mayEdit()) { <button ordoDialogAction type="submit" form="ordo-evidence" ordoButton variant="primary" class="primary" [busy]="form.isSending()">{{ t('scores.evidence.save') }}</button> }
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      .fields { display: grid; gap: var(--s-16); padding: var(--s-20); white-space: pre-line; }
      .page { padding: 0 var(--s-20) var(--s-16); }
      a { display: inline-flex; align-items: center; gap: var(--s-5); color: var(--accent-text); }
    }
  `,
})
export class EvidenceDialog {
  protected readonly t = inject(Language).t;
  protected readonly about = inject<EvidenceOf>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  private readonly figures = inject(Figures);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);

  protected readonly host = hostOf;
  protected readonly mayEdit = computed(() => this.store.can('items.edit'));
  protected readonly known = this.evidence();
  protected readonly form = formState(FIELDS, { text: this.known?.text ?? '', url: this.known?.url ?? '' });

  protected save(event: Event): void {
    const { itemId, framework, input, cell } = this.about;
    const work = async (): Promise<void> => {
      await this.figures.support(itemId, framework, input, this.typed());
      this.undo.show(this.t('scores.evidence.saved', { cell }));
    };
    void this.form.send(event, () => this.check(), work);
  }

  protected remove(): void {
    const { itemId, framework, input, cell } = this.about;
    this.figures.support(itemId, framework, input, null).catch(() => undefined);
    this.dialog.close();
    this.undo.show(this.t('scores.evidence.removed', { cell }));
  }

  private evidence(): Evidence | null {
    const { itemId, framework, input } = this.about;
    return this.store.itemsById().get(itemId)?.scoreEvidence[framework]?.[input] ?? null;
  }

  private typed(): Evidence {
    const { text, url } = this.form.typed();
    return { text: text.trim(), url: url.trim() };
  }

  private check(): Errors {
    const { text, url } = this.typed();
    const errors: Errors = {};
    if (text === '' && url === '') errors.text = this.t('scores.evidence.error.none');
    if (text.length > LIMITS.evidence) errors.text = this.t('scores.evidence.error.long', { most: LIMITS.evidence });
    if (url !== '' && (!isWebPage(url) || url.length > LIMITS.webAddress)) errors.url = this.t('scores.evidence.error.url');
    return errors;
  }
}

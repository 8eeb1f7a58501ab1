import { ChangeDetectionStrategy, Component } from '@angular/core';
import { BrandMark } from '@ordo/ui';
import { Looks } from '../shell/looks';
import { EntryPicture } from './entry-picture';

/** What stands around a page before one is inside: mark, language, the page, a word at the foot, and a picture of a backlog. */
@Component({
  selector: 'ordo-entry-layout',
  imports: [BrandMark, EntryPicture, Looks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <header><ordo-brand-mark [size]="26" /><span>Ordo</span><ordo-looks [theme]="false" /></header>
      <div class="page"><ng-content /></div>
      <footer><ng-content select="[ordoEntryFoot]" /></footer>
    </main>
    <ordo-entry-picture aria-hidden="true" />
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: var(--entry) 1fr; height: 100dvh; background: var(--surface); overflow: auto; }
      main { display: flex; flex-direction: column; padding: var(--s-32) var(--s-40); min-height: 100%; }
      header { display: flex; align-items: center; gap: var(--s-8); font-size: var(--fs-16); line-height: var(--lh-16); font-weight: var(--w-bold); letter-spacing: var(--track-head); }
      ordo-looks { margin-left: auto; font-size: var(--fs-13); letter-spacing: normal; }
      .page { margin: auto; padding: var(--s-24) 0; width: 100%; max-width: var(--entry-page); display: grid; justify-items: center; }
      footer { font-size: var(--fs-12); line-height: var(--lh-12); color: var(--text-3); }
      ordo-entry-picture { position: sticky; top: 0; height: 100dvh; }
      @media (max-width: 1023.98px) { :host { grid-template-columns: minmax(0, 1fr); } ordo-entry-picture { display: none; } }
      @media (max-width: 767.98px) { main { padding: var(--s-16) var(--s-20); } .page { margin: 0 auto auto; } }
    }
  `,
})
export class EntryLayout {}

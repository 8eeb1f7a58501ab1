import { signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { DIALOG_DATA, DialogRef } from '@ordo/ui';
import type { ImportItems, ImportReport } from '@ordo/contract';
import { EMPTY, of } from 'rxjs';
import { show, type Screen } from '../../shell/test/screen';
import { ProductStore } from '../../store/product-store';
import { Refusal } from '../../store/refusal';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { BacklogView } from '../backlog-view';
import { WrittenFilter } from '../filter/written-filter';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';
import { StepGate } from '../step/step-gate';
import { FakeStore } from '../test/fake-store';
import { ImportDialog } from './import-dialog';

const REPORT: ImportReport = {
  columns: [
    { index: 0, header: 'Summary', target: 'title', examples: ['Rent a cargo bike by the hour'], filled: 3 },
    { index: 1, header: 'Priority', target: 'ignore', examples: ['High', 'Low'], filled: 3 },
  ],
  rows: 3,
  created: 3,
  skipped: 0,
  newLabels: ['rental'],
  unknownPeople: ['Zoé'],
  leftOut: ['Priority'],
  notices: [{ line: 3, level: 'warning', code: 'unknown-type', value: 'Wish', column: 'Type' }],
  noticeCount: 1,
  undated: [],
  preview: [{ type: 'feature', key: 'CAR-12', title: 'Rent a cargo bike by the hour', status: 'To do', estimate: 5, labels: ['rental'], assignee: null }],
};

describe('the import', () => {
  const close = jest.fn();
  const requests: ImportItems[] = [];
  let report: ImportReport;
  let refusal: Refusal | null;
  let screen: Screen<ImportDialog>;
  let store: FakeStore;

  async function paste(text: string): Promise<void> {
    store = Object.assign(new FakeStore(), {
      importItems: (request: ImportItems) => {
        requests.push(request);
        const answer = refusal
          ? Promise.reject(refusal)
          : Promise.resolve({ import: { id: 'i', dryRun: request.dryRun }, report, ...(request.dryRun ? {} : { change: { revision: 12 } }) });
        return { id: 'i', progress: signal(null), answer };
      },
    });
    screen = await show(ImportDialog, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => null } },
        { provide: DIALOG_DATA, useValue: 'csv' },
        { provide: DialogRef, useValue: { close, keydownEvents: EMPTY, backdropClick: EMPTY } },
        { provide: ActivatedRoute, useValue: { queryParams: of({}) } },
        BacklogView,
        WrittenFilter,
        Watching,
        Edits,
        StepGate,
        ItemNames,
        ItemReadiness,
      ],
    });
    const area = screen.all('textarea')[0] as HTMLTextAreaElement;
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.settle();
    await screen.press('Read the text');
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    requests.length = 0;
    report = REPORT;
    refusal = null;
    close.mockClear();
  });

  it('matches the columns, writes nothing before the check, then everything at once', async () => {
    await paste('Summary,Priority\nRent a cargo bike by the hour,High');
    expect(requests.map(({ source, dryRun }) => [source, dryRun])).toEqual([['csv', true]]);
    expect(screen.text).toContain('1 matched, 1 left out');
    expect(screen.text).toContain('CAR-12');
    await screen.press('Continue to the check');
    expect(screen.text).toContain('3 items will be created');
    expect(screen.text).toContain('“Wish” is not a type here; it becomes a feature.');
    expect(screen.text).toContain('#rental');
    expect(screen.text).toContain('Zoé');
    await screen.press('Import 3 items');
    expect(requests.at(-1)?.dryRun).toBe(false);
    expect(screen.text).toContain('3 items imported');
    await screen.press('Undo');
    expect(store.asked).toEqual([['undo', 12]]);
    expect(close).toHaveBeenCalled();
  });

  it('asks the server again when a column becomes something else', async () => {
    await paste('Summary,Priority\nA,High');
    await screen.press('Priority becomes Leave out');
    await screen.press('Labels');
    expect(requests.at(-1)?.mapping).toEqual({ 0: 'title', 1: 'labels' });
  });

  it('names every line that comes without its days', async () => {
    report = { ...REPORT, undated: [2, 4, 5, 6, 1662] };
    await paste('task,finished\nA,2015-02-04');
    expect(screen.text).toContain('5 rows come without their days, which cannot be');
    await screen.press('Continue to the check');
    expect(screen.text).toContain('Lines 2, 4–6, 1662');
    await screen.press('Import 3 items');
    expect(screen.text).toContain('5 of them came without their days');
  });

  it('takes a target from the column that had it', async () => {
    await paste('Summary,Priority\nA,High');
    await screen.press('Priority becomes Leave out');
    await screen.press('Title');
    expect(requests.at(-1)?.mapping).toEqual({ 0: 'ignore', 1: 'title' });
  });

  it('stops at lines that cannot be imported, and names them', async () => {
    report = { ...REPORT, notices: [{ line: 7, level: 'error', code: 'title-missing', value: '', column: 'Summary' }], noticeCount: 1 };
    await paste('Summary,Priority\nA,High');
    await screen.press('Continue to the check');
    expect(screen.text).toContain('Line 7 The title is empty.'.replace('Line 7 ', 'Line 7'));
    expect((screen.named('Correct the file first') as HTMLButtonElement).disabled).toBe(true);
  });

  it('says where a quote was left open, and stays at the file', async () => {
    refusal = new Refusal({
      type: '',
      title: '',
      status: 422,
      code: 'unreadable-file',
      traceId: '',
      errors: [{ path: 'line.3000', code: 'broken-quote', message: '' }],
    });
    await paste('Summary\n"A');
    expect(screen.text).toContain('A quote opened in the record of line 3,000 is not closed.');
    expect(screen.all('ordo-file-step')).toHaveLength(1);
  });
});

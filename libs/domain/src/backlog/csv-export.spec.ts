import fc from 'fast-check';
import { exportCells, isOwnExport, EXPORT_HEADERS, neutraliseFormula, restoreFormula, type ExportedItem } from './csv-export';

const item: ExportedItem = {
  id: '0198',
  key: 'CYC-7',
  type: 'task',
  title: 'Map',
  status: 'To do',
  refinement: 'ready',
  estimate: 0.5,
  labels: ['map', 'open data'],
  assignee: 'Inês',
  parentKey: null,
  description: '- one\n- two',
  story: { asA: 'rider', iWant: '=a map', soThat: '' },
  pastWork: { startedOn: null, finishedOn: '2015-02-04', days: 2.5 },
};

describe('neutraliseFormula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x', "'=1", "''=1"])('disarms %j, and gives it back', (cell) => {
    expect(neutraliseFormula(cell)).toBe(`'${cell}`);
    expect(restoreFormula(`'${cell}`)).toBe(cell);
  });

  it.each(['', 'a=b', "'quoted' title", "'", '1'])('leaves %j alone, both ways', (cell) => {
    expect(neutraliseFormula(cell)).toBe(cell);
    expect(restoreFormula(cell)).toBe(cell);
  });

  it('never leaves a formula, and loses nothing', () => {
    const cells = fc.array(fc.oneof(fc.constantFrom("'", '=', '＝', '-', '\t', ' '), fc.string())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(cells, (cell) => {
        expect(neutraliseFormula(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(restoreFormula(neutraliseFormula(cell))).toBe(cell);
      }),
    );
  });
});

describe('exportCells', () => {
  it('writes one cell per header', () => {
    expect(exportCells(item)).toEqual([
      'CYC-7',
      'task',
      'Map',
      'To do',
      'ready',
      '0.5',
      'map, open data',
      'Inês',
      '',
      "'- one\n- two",
      'rider',
      "'=a map",
      '',
      '',
      '2015-02-04',
      '2.5',
      '0198',
    ]);
    expect(exportCells(item)).toHaveLength(EXPORT_HEADERS.length);
  });

  it('writes decimals as French Excel reads them, and no estimate as nothing', () => {
    expect(exportCells(item, { decimalComma: true })[5]).toBe('0,5');
    expect(exportCells(item, { decimalComma: true })[15]).toBe('2,5');
    expect(exportCells({ ...item, estimate: null })[5]).toBe('');
    expect(exportCells({ ...item, estimate: 0 })[5]).toBe('0');
  });

  it('is recognised by the column of ids', () => {
    expect(isOwnExport(EXPORT_HEADERS)).toBe(true);
    expect(isOwnExport(['Issue key', 'Summary'])).toBe(false);
  });
});

import { tableAsCsv } from './chart-table';

const table = {
  columns: ['Day', 'Points left', 'Scope'],
  rows: [
    ['26 Oct', 28.5, null],
    ['27 Oct', 25, '=cmd, "x"'],
  ],
};

describe('a table as a file', () => {
  it('has its figures in order, nothing for nothing, and no formula', () => {
    expect(tableAsCsv(table, { isDecimalComma: false })).toBe('Day,Points left,Scope\r\n26 Oct,28.5,\r\n27 Oct,25,"\'=cmd, ""x"""\r\n');
  });

  it('is written for spreadsheets that read commas as decimals', () => {
    expect(tableAsCsv(table, { isDecimalComma: true }).split('\r\n')[1]).toBe('26 Oct;28,5;');
  });
});

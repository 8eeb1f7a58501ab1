import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileRow } from '@ordo/domain';
import { CsvError, parse, type Parser } from 'csv-parse';
import { Problem } from '../../platform/problem';

const SLICE = 64 * 1024;

/**
 * Reads CSV record by record, a slice at a time so that other requests are answered in between. Empty lines are
 * records too: a record's line is where it begins. Refuses with `unreadable-file`, naming the line, when quotes do not match.
 */
export async function* readRecords(text: string, separator: string, firstLine: number): AsyncGenerator<{ rows: FileRow[]; share: number }> {
  const bytes = Buffer.from(text);
  let line = firstLine;
  let rows: FileRow[] = [];
  const take = (cells: string[]): null => {
    rows.push({ line, cells });
    line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
    return null;
  };
  const parser = parse({ delimiter: separator, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, on_record: take });
  parser.on('error', () => undefined).resume();
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      await write(parser, bytes.subarray(at, at + SLICE));
      yield { rows, share: Math.min(1, (at + SLICE) / bytes.length) };
      rows = [];
      await nextTurn();
    }
    parser.end();
    await finished(parser);
    yield { rows, share: 1 };
  } catch (error) {
    throw error instanceof CsvError ? brokenQuote(line) : error;
  } finally {
    parser.destroy();
  }
}

function write(parser: Parser, slice: Buffer): Promise<void> {
  return new Promise((resolve, reject) => parser.write(slice, (error) => (error ? reject(error) : resolve())));
}

function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function brokenQuote(line: number): Problem {
  return new Problem('unreadable-file', {
    errors: [{ path: `line.${line}`, code: 'broken-quote', message: `The quotes of the record that begins in line ${line} do not match` }],
  });
}

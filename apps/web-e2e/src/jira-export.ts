/** A table as Jira exports it: repeated headers, its own dates, cells of several lines, markup, quotes and commas. */
export function jiraExport(count: number): string {
  const head = [
    'Summary',
    'Issue key',
    'Issue id',
    'Issue Type',
    'Status',
    'Priority',
    'Created',
    'Labels',
    'Labels',
    'Description',
    'Custom field (Story Points)',
  ];
  const rows = Array.from({ length: count }, (_, index) => rowNumber(index + 1));
  return [head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n');
}

/** Of the item on a line of the export. */
export function jiraTitle(number: number): string {
  return `Plant bed ${String(number).padStart(3, '0')} along the quay`;
}

const TYPES = ['Story', 'Bug', 'Task', 'Improvement'];
const STATUSES = ['To Do', 'In Progress', 'In Review', 'Done'];
const POINTS = ['1', '2.0', '3', '5', '8', ''];

function rowNumber(number: number): string[] {
  const of = (values: string[]): string => values[number % values.length] ?? '';
  return [
    jiraTitle(number),
    `GARD-${number}`,
    String(10_000 + number),
    of(TYPES),
    of(STATUSES),
    'Major',
    `${String(1 + (number % 28)).padStart(2, '0')}/Mar/26 9:41 AM`,
    number % 3 === 0 ? 'salt' : '',
    number % 5 === 0 ? 'spring' : '',
    `h2. Bed ${number}\n* soil, "dark"\n* {code}salt < 3 %{code}`,
    of(POINTS),
  ];
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

import { ChangeDetectionStrategy, Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AreaPlot } from './area-plot';
import { BarPlot } from './bar-plot';
import { Chart } from './chart';
import type { ChartLanguage } from './chart-table';
import { HistogramPlot } from './histogram-plot';
import { LinePlot } from './line-plot';
import { ScatterPlot } from './scatter-plot';
import { Sparkline } from './sparkline';
import { StepPlot } from './step-plot';

const language: ChartLanguage = {
  asTable: 'As a table',
  download: 'Download',
  link: 'Link',
  csv: 'CSV',
  svg: 'SVG',
  png: 'PNG',
  number: String,
  isDecimalComma: false,
};
const IMPORTS = [AreaPlot, BarPlot, Chart, HistogramPlot, LinePlot, ScatterPlot, Sparkline, StepPlot];

@Component({
  selector: 'ordo-test-step',
  imports: IMPORTS,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-chart title="Burndown" finding="2 left" [language]="language" [asTable]="true"><ordo-step-plot [start]="8" [days]="days" [marks]="marks" [words]="words" ending="5 left" /></ordo-chart>`,
})
class StepPage {
  readonly language = language;
  readonly words = { day: 'Day', value: 'Left', ideal: 'Ideal', marks: 'Scope', start: 'Start', resting: 'w/e' };
  readonly days = [
    { label: '13', name: '13 Nov', isResting: false, value: 12, ideal: 4 },
    { label: '14', name: '14 Nov', isResting: true, value: 5, ideal: 4 },
    { label: '16', name: '16 Nov', isResting: false, value: null, ideal: 0 },
  ];
  readonly marks = [
    { at: 0.5, value: 12, amount: '+4', text: 'map added' },
    { at: 1.9, value: 5, amount: '−7', text: 'form removed' },
  ];
}

@Component({
  selector: 'ordo-test-bars',
  imports: IMPORTS,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-chart title="Velocity" finding="27" [language]="language" [asTable]="true"><ordo-bar-plot [bars]="bars" [words]="words" [band]="{ low: 22, high: 28 }" [middle]="25" here="S13" /></ordo-chart>`,
})
class BarPage {
  readonly language = language;
  readonly words = { name: 'Sprint', value: 'Completed', target: 'Committed', others: ['Carried over'] };
  readonly bars = [
    { label: 'S12', name: 'Sprint 12', value: 29, target: 28, others: [0] },
    { label: 'S13', name: 'Sprint 13', value: 27, target: null, others: [null] },
  ];
}

@Component({
  selector: 'ordo-test-lines',
  imports: IMPORTS,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-chart title="Burnup" finding="27 of 29" [language]="language" [asTable]="true"><ordo-line-plot [rows]="rows" [series]="series" rowWord="Day" /></ordo-chart>`,
})
class LinePage {
  readonly language = language;
  readonly rows = [
    { label: '5', name: '5 Nov' },
    { label: '6', name: '6 Nov' },
  ];
  readonly series = [
    { name: 'Done', tone: 'accent' as const, values: [24, null] },
    { name: 'Scope', tone: 'ink' as const, values: [29, 29] },
  ];
}

@Component({
  selector: 'ordo-test-uneven-lines',
  imports: IMPORTS,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-chart title="Success" finding="88%" [language]="language"><ordo-line-plot [rows]="rows" [series]="series" rowWord="Day" [between]="[80, 100]" /></ordo-chart>`,
})
class UnevenLinePage {
  readonly language = language;
  readonly rows = [
    { label: '1', name: '1 Nov', at: 0 },
    { label: '11', name: '11 Nov', at: 10 },
    { label: '11', name: '11 Dec', at: 40 },
  ];
  readonly series = [{ name: 'Measured', tone: 'accent' as const, values: [85, 90, 95] }];
}

@Component({
  selector: 'ordo-test-areas',
  imports: IMPORTS,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-chart title="Cumulative flow" finding="3 in work" [language]="language" [asTable]="true"><ordo-area-plot [rows]="rows" [stages]="stages" rowWord="Day" /></ordo-chart>`,
})
class AreaPage {
  readonly language = language;
  readonly stages = [
    { name: 'To do', category: 'todo' as const },
    { name: 'In progress', category: 'doing' as const },
    { name: 'Done', category: 'done' as const },
  ];
  readonly rows = [
    { label: '5', name: '5 Nov', reached: [9, 5, 2] },
    { label: '6', name: '6 Nov', reached: [9, 6, 3] },
  ];
}

@Component({
  selector: 'ordo-test-scatter',
  imports: IMPORTS,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-chart title="Cycle time" finding="85% within 4" [language]="language" [asTable]="true"><ordo-scatter-plot [dots]="dots" [words]="words" [length]="10" [lines]="lines" [canOpen]="true" (opened)="opened.push($event)" /></ordo-chart>`,
})
class ScatterPage {
  readonly language = language;
  readonly words = { name: 'Item', when: 'Finished', value: 'Days' };
  readonly dots = [
    { name: 'CYC-1', at: 2, when: '2 Nov', value: 4 },
    { name: 'CYC-2', at: 3, when: '3 Nov', value: 400 },
  ];
  readonly lines = [{ at: 4, text: '85% within 4 days' }];
  readonly opened: number[] = [];
}

@Component({
  selector: 'ordo-test-histogram',
  imports: IMPORTS,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-chart title="When" finding="85% by day 25" [language]="language" [asTable]="true"><ordo-histogram-plot [bins]="bins" [words]="{ name: 'Day', count: 'Runs' }" [lines]="[{ at: 0, text: '50%' }]" /></ordo-chart>`,
})
class HistogramPage {
  readonly language = language;
  readonly bins = [
    { label: '20', name: 'Day 20', count: 700 },
    { label: '21', name: 'Day 21', count: 0 },
  ];
}

async function show(page: Type<unknown>): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(page);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

function tableOf(element: HTMLElement): string[] {
  return [...element.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | '));
}

describe.each([
  [
    'a burndown',
    StepPage,
    ['Day | Left | Ideal | Scope', 'Start | 8 | 8 | ', '13 Nov | 12 | 4 | +4 map added', '14 Nov | 5 | 4 | −7 form removed', '16 Nov | – | 0 | '],
  ],
  ['velocity', BarPage, ['Sprint | Completed | Committed | Carried over', 'Sprint 12 | 29 | 28 | 0', 'Sprint 13 | 27 | – | –']],
  ['a burnup', LinePage, ['Day | Done | Scope', '5 Nov | 24 | 29', '6 Nov | – | 29']],
  ['a cumulative flow', AreaPage, ['Day | To do | In progress | Done', '5 Nov | 9 | 5 | 2', '6 Nov | 9 | 6 | 3']],
  ['cycle times', ScatterPage, ['Item | Finished | Days', 'CYC-1 | 2 Nov | 4', 'CYC-2 | 3 Nov | 400']],
  ['a forecast', HistogramPage, ['Day | Runs', 'Day 20 | 700', 'Day 21 | 0']],
])('%s', (_name, page, table) => {
  it('has a table with exactly its figures', async () => {
    expect(tableOf(await show(page))).toEqual(table);
  });

  it('is named: the picture, the table, each of its heads and each point', async () => {
    const element = await show(page);
    const named = [...element.querySelectorAll('[role=img], [role=button], [role=region], [role=group], caption')];
    expect(named.length).toBeGreaterThanOrEqual(4);
    expect(named.every((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() !== '')).toBe(true);
    expect(element.querySelectorAll('th:not([scope])')).toHaveLength(0);
    expect([...element.querySelectorAll('button')].every((button) => (button.getAttribute('aria-label') ?? '') !== '')).toBe(true);
  });

  it('has one stop for Tab, on its last point, which reads as its row of the table', async () => {
    const element = await show(page);
    const stops = [...element.querySelectorAll('.point')].filter((point) => point.getAttribute('tabindex') === '0');
    expect(stops).toHaveLength(1);
    const [head = '', ...rows] = table.map((row) => row.split(' | '));
    const name = stops[0]?.getAttribute('aria-label') ?? '';
    const row = rows.find(([first]) => name.startsWith(`${first}: `)) ?? [];
    for (const [index, cell] of row.entries()) if (index > 0 && cell !== '' && cell !== '–') expect(name).toContain(`${head[index]} ${cell}`);
    expect(row.length).toBeGreaterThan(1);
  });
});

describe('what is drawn', () => {
  it('of a burndown: a line through every value, the marks above it, the ideal from the start to 0, and shaded rest', async () => {
    const element = await show(StepPage);
    expect(element.querySelector('.line')?.getAttribute('d')?.match(/V/g)).toHaveLength(2 + 2);
    expect(element.querySelectorAll('.sign')).toHaveLength(2);
    expect(element.querySelectorAll('.rest')).toHaveLength(1);
    expect(element.querySelector('.dotted')?.getAttribute('d')?.match(/L/g)).toHaveLength(3);
    expect(element.querySelector('svg[role=img]')?.textContent).toContain('5 left');
  });

  it('of velocity: a bar each, the one of this sprint apart, the band and the median', async () => {
    const element = await show(BarPage);
    expect([...element.querySelectorAll('path')].map((path) => path.getAttribute('class')).filter((name) => name !== null)).toEqual(['past', 'here']);
    expect(element.querySelectorAll('.band')).toHaveLength(1);
    expect(element.querySelectorAll('.limit')).toHaveLength(1);
    expect(element.querySelectorAll('.target')).toHaveLength(1);
  });

  it('of a burnup: two lines with their names at their ends', async () => {
    const element = await show(LinePage);
    expect([...element.querySelectorAll('.strong')].map((text) => text.textContent)).toEqual(['Done', 'Scope']);
  });

  it('of measures: by the days between them, and between the values that matter', async () => {
    const element = await show(UnevenLinePage);
    const numbers =
      element
        .querySelector('path.line')
        ?.getAttribute('d')
        ?.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers;
    // 10 of 40 days
    expect((x2 - x1) / (x3 - x1)).toBeCloseTo(0.25);
    expect(y2).toBeCloseTo((y1 + y3) / 2);
    expect([...element.querySelectorAll('text')].map((text) => text.textContent)).toEqual(expect.arrayContaining(['80', '85', '90', '95', '100']));
  });

  it('of cycle times: every dot, on a scale by magnitude when one took a hundred times as long', async () => {
    const element = await show(ScatterPage);
    const [usual = 0, longest = 0] = [...element.querySelectorAll('.dot')].map((dot) => Number(dot.getAttribute('cy')));
    const [limit] = [...element.querySelectorAll('.limit')].map((line) => Number(line.getAttribute('y1')));
    expect(limit).toBe(usual);
    // Evenly, 4 of 400 would be a hundredth of the height; by magnitude about a quarter.
    expect((230 - usual) / (230 - longest)).toBeGreaterThan(0.2);
  });

  it('of a forecast: a column for each outcome, and the line behind the one it means', async () => {
    const element = await show(HistogramPage);
    const [first, second] = [...element.querySelectorAll('.past')];
    const line = Number(element.querySelector('.limit')?.getAttribute('x1'));
    expect(line).toBeGreaterThan(Number(first?.getAttribute('x')));
    expect(line).toBeLessThanOrEqual(Number(second?.getAttribute('x')));
    expect(second?.getAttribute('height')).toBe('0');
  });
});

it('points that can be acted on are buttons, for Enter, Space and a click', async () => {
  const fixture = TestBed.createComponent(ScatterPage);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await fixture.whenStable();
  const point = element.querySelector<HTMLElement>('.point[tabindex="0"]');
  expect(point?.getAttribute('role')).toBe('button');
  point?.focus();
  for (const key of ['Enter', ' ']) point?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  element.querySelector<HTMLElement>('ordo-plot-cursor')?.click();
  expect(fixture.componentInstance.opened).toEqual([1, 1, 1]);
  element.remove();
});

describe('a sparkline', () => {
  it('has a name, the line so far and the likely range of its end', async () => {
    const fixture = TestBed.createComponent(Sparkline);
    fixture.componentRef.setInput('finding', '19 points left');
    fixture.componentRef.setInput('values', [28, 24, null]);
    fixture.componentRef.setInput('ideal', [28, 14, 0]);
    fixture.componentRef.setInput('likely', { low: 2, high: 9 });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('svg')?.getAttribute('aria-label')).toBe('19 points left');
    expect(element.querySelector('.line')?.getAttribute('d')).toBe('M2 3L85 8');
    expect(element.querySelector('.fan')).not.toBeNull();
    fixture.componentRef.setInput('values', [28, 24, 5]);
    await fixture.whenStable();
    expect(element.querySelector('.fan')).toBeNull();
  });
});

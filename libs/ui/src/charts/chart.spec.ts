import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { BarPlot } from './bar-plot';
import { Chart } from './chart';

@Component({
  selector: 'ordo-test-page',
  imports: [BarPlot, Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart title="Velocity" figure="22–28" finding="27 points, 22 to 28 are likely" fileName="velocity" [language]="language" [loading]="loading()" [nothing]="nothing()" [anchor]="anchor()" [isAsked]="isAsked()" (linked)="linked.set(true)">
      <ordo-bar-plot [bars]="bars()" [words]="{ name: 'Sprint', value: 'Completed' }" here="S3" />
    </ordo-chart>
  `,
})
class Page {
  readonly language = {
    asTable: 'As a table',
    download: 'Download',
    link: 'Copy the link',
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    number: (value: number) => `${value} pts`,
    isDecimalComma: false,
  };
  readonly loading = signal(false);
  readonly anchor = signal('');
  readonly isAsked = signal(false);
  readonly linked = signal(false);
  readonly nothing = signal('');
  readonly bars = signal([22, 25.5, 27].map((value, index) => ({ label: `S${index + 1}`, name: `Sprint ${index + 1}`, value })));
}

describe('a chart', () => {
  let fixture: ComponentFixture<Page>;
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const button = (name: string): HTMLElement => element().querySelector<HTMLElement>(`button[aria-label="${name}"]`)!;
  const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');
  const press = async (key: string): Promise<void> => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    document.body.append(element());
    await fixture.whenStable();
  });
  afterEach(() => element().remove());

  it('is a group with its title, and its picture states the finding', () => {
    expect(element().querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Velocity');
    expect(element().querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe('27 points, 22 to 28 are likely');
    expect(element().querySelector('.figure')?.textContent).toBe('22–28');
  });

  it('gives a link where it has a name in the address, and takes the focus where that leads to it', async () => {
    expect(button('Copy the link')).toBeNull();
    fixture.componentInstance.anchor.set('velocity');
    await fixture.whenStable();
    button('Copy the link').click();
    expect(fixture.componentInstance.linked()).toBe(true);
    expect(focused()).not.toBe('Velocity');
    fixture.componentInstance.isAsked.set(true);
    await fixture.whenStable();
    expect([focused(), document.activeElement?.id]).toEqual(['Velocity', 'velocity']);
  });

  it('turns into a table and back', async () => {
    expect(element().querySelector('table')).toBeNull();
    button('As a table').click();
    await fixture.whenStable();
    expect(button('As a table').getAttribute('aria-pressed')).toBe('true');
    expect([...element().querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['22 pts', '25.5 pts', '27 pts']);
    expect(element().querySelector('.drawing')?.classList).toContain('away');
    button('As a table').click();
    await fixture.whenStable();
    expect(element().querySelector('table')).toBeNull();
  });

  it('follows its data, in the drawing and in the table', async () => {
    button('As a table').click();
    fixture.componentInstance.bars.update((bars) => [...bars, { label: 'S4', name: 'Sprint 4', value: 30 }]);
    await fixture.whenStable();
    expect(element().querySelectorAll('.first path')).toHaveLength(4);
    expect(element().querySelectorAll('tbody tr')).toHaveLength(4);
  });

  it('is read with the arrows, from the last point on', async () => {
    element().querySelector<HTMLElement>('.point[tabindex="0"]')?.focus();
    await fixture.whenStable();
    expect(focused()).toBe('Sprint 3: Completed 27 pts');
    await press('ArrowLeft');
    expect(focused()).toBe('Sprint 2: Completed 25.5 pts');
    expect(element().querySelector('.bubble')?.textContent).toBe('Sprint 2Completed25.5 pts');
    await press('Home');
    await press('ArrowLeft');
    expect(focused()).toBe('Sprint 1: Completed 22 pts');
    await press('End');
    expect(focused()).toBe('Sprint 3: Completed 27 pts');
    expect(element().querySelectorAll('.point[tabindex="0"]')).toHaveLength(1);
  });

  it('puts the bubble away with Escape, and when the focus leaves', async () => {
    const point = element().querySelector<HTMLElement>('.point[tabindex="0"]')!;
    point.focus();
    await press('Escape');
    expect(element().querySelector('.bubble')).toBeNull();
    await press('ArrowLeft');
    expect(element().querySelector('.bubble')).not.toBeNull();
    (document.activeElement as HTMLElement).blur();
    await fixture.whenStable();
    expect(element().querySelector('.bubble')).toBeNull();
  });

  it('shows the same under the pointer', async () => {
    const cursor = element().querySelector('ordo-plot-cursor')!;
    cursor.dispatchEvent(new MouseEvent('pointermove', { clientX: 0, clientY: 100 }));
    await fixture.whenStable();
    expect(element().querySelector('.bubble b')?.textContent).toBe('Sprint 1');
    cursor.dispatchEvent(new MouseEvent('pointerleave'));
    await fixture.whenStable();
    expect(element().querySelector('.bubble')).toBeNull();
  });

  it('waits with grid lines, and says why there is nothing', async () => {
    fixture.componentInstance.loading.set(true);
    await fixture.whenStable();
    expect(element().querySelector('ordo-chart')?.getAttribute('aria-busy')).toBe('true');
    expect(element().querySelector('svg[role=img], .tools')).toBeNull();
    fixture.componentInstance.loading.set(false);
    fixture.componentInstance.nothing.set('After the first sprint');
    await fixture.whenStable();
    expect(element().querySelector('.waiting')?.textContent?.trim()).toBe('After the first sprint');
    expect(element().querySelector('.tools')).toBeNull();
  });

  describe('as a file', () => {
    let saved: { name: string; content: Blob }[];

    beforeEach(() => {
      saved = [];
      let content: Blob | undefined;
      URL.createObjectURL = (blob: Blob) => ((content = blob), 'blob:x');
      URL.revokeObjectURL = () => undefined;
      jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        saved.push({ name: this.download, content: content! });
      });
    });
    afterEach(() => jest.restoreAllMocks());

    async function download(kind: string): Promise<string> {
      button('Download').click();
      await fixture.whenStable();
      [...document.querySelectorAll<HTMLElement>('[ordoMenuItem]')].find((item) => item.textContent?.trim() === kind)!.click();
      await fixture.whenStable();
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as string);
        reader.readAsText(saved[0]!.content);
      });
    }

    it('has the figures of the table', async () => {
      expect(await download('CSV')).toBe('Sprint,Completed\r\nSprint 1,22\r\nSprint 2,25.5\r\nSprint 3,27\r\n');
      expect(saved[0]?.name).toBe('velocity.csv');
    });

    it('is a picture that stands alone: with its title, without the page’s classes', async () => {
      const svg = await download('SVG');
      const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(saved[0]?.name).toBe('velocity.svg');
      expect(picture.documentElement.getAttribute('aria-label')).toBe('Velocity');
      expect(picture.querySelector('text')?.textContent).toBe('Velocity');
      expect(picture.querySelectorAll('svg path')).toHaveLength(3);
      expect(svg).not.toMatch(/class=|_ng|var\(/);
    });
  });
});

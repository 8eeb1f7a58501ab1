import { TestBed } from '@angular/core/testing';
import { ProgressBar } from './progress-bar';

async function widths(done: number, ready: number): Promise<string[]> {
  const fixture = TestBed.createComponent(ProgressBar);
  fixture.componentRef.setInput('done', done);
  fixture.componentRef.setInput('ready', ready);
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('span')].map(({ style }) => style.width);
}

describe('a bar of progress', () => {
  it('draws what is done, then what is ready', async () => {
    expect(await widths(0.25, 0.5)).toEqual(['25%', '50%']);
  });

  it('never draws more than the whole', async () => {
    expect(await widths(0.75, 0.5)).toEqual(['75%', '25%']);
    expect(await widths(1.5, -1)).toEqual(['100%', '0%']);
  });
});

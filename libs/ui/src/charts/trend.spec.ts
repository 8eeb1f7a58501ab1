import { TestBed } from '@angular/core/testing';
import { Trend } from './trend';

describe('a trend', () => {
  const drawn = (values: number[]) => {
    const fixture = TestBed.createComponent(Trend);
    fixture.componentRef.setInput('finding', 'Down to 96');
    fixture.componentRef.setInput('values', values);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    return {
      path: element.querySelector('path')?.getAttribute('d'),
      dot: element.querySelector('circle'),
      label: element.querySelector('svg')?.getAttribute('aria-label'),
    };
  };

  it('goes from its highest to its lowest value, whatever zero is', () => {
    const { path, dot, label } = drawn([142, 96]);
    expect([path, dot?.getAttribute('cy'), label]).toEqual(['M1 3L77 21', '21', 'Down to 96']);
  });

  it('is a dot where there is one value, and nothing where there is none', () => {
    expect(drawn([96])).toMatchObject({ path: undefined });
    expect(drawn([96]).dot).not.toBeNull();
    expect(drawn([]).dot).toBeNull();
  });
});

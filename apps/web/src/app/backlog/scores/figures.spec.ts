import { frameworkOf, type InputSpec } from '@ordo/domain';
import { readFigure, writeFigure } from './figures';

const input = (framework: string, id: string): InputSpec => frameworkOf(framework)?.inputs.find((spec) => spec.id === id) as InputSpec;
const reach = input('rice', 'reach');
const confidence = input('rice', 'confidence');

describe('figures as they are typed', () => {
  it.each([
    ['1500', 1500],
    ['1 500', 1500],
    ['2,5', 2.5],
    ['3–5–8', { low: 3, likely: 5, high: 8 }],
    ['3 - 5 - 8', { low: 3, likely: 5, high: 8 }],
    ['3..5..8', { low: 3, likely: 5, high: 8 }],
    ['  ', null],
  ])('reads %s', (typed, value) => expect(readFigure(reach, typed)).toEqual({ value }));

  it.each([
    ['80', 0.8],
    ['80 %', 0.8],
    ['0,8', 0.8],
    ['50–80–90', { low: 0.5, likely: 0.8, high: 0.9 }],
  ])('takes %s for a share', (typed, value) => expect(readFigure(confidence, typed)).toEqual({ value }));

  it.each([
    ['many', 'reach', 'not-a-number'],
    ['3–5', 'reach', 'not-a-number'],
    ['-3', 'reach', 'not-a-number'],
    ['8–5–13', 'reach.low', 'out-of-order'],
  ])('says what is wrong with %s', (typed, path, fault) => expect(readFigure(reach, typed)).toEqual({ problem: { path, fault } }));

  it('refuses an effort of nothing and a confidence beyond all', () => {
    expect(readFigure(input('rice', 'effort'), '0')).toEqual({ problem: { path: 'effort', fault: 'too-small' } });
    expect(readFigure(confidence, '150')).toEqual({ problem: { path: 'confidence', fault: 'too-large' } });
  });

  it('writes what it reads', () => {
    expect(writeFigure(confidence, { low: 0.5, likely: 0.8, high: 0.9 }, String)).toBe('50–80–90');
    expect(writeFigure(reach, 2.5, (figure) => String(figure).replace('.', ','))).toBe('2,5');
    expect(writeFigure(reach, null, String)).toBe('');
  });
});

import fc from 'fast-check';
import { scoreOf, type Framework, type FormulaPart, type GivenInputs } from './framework';
import { columnsWithoutOne, frameworkOf, FRAMEWORKS } from './frameworks';
import type { InputSpec } from './inputs';

function score(id: string, given: GivenInputs): number {
  const result = scoreOf(frameworkOf(id)!, given);
  if (result.kind !== 'scored') throw new Error(JSON.stringify(result));
  return result.score;
}

describe('the scores', () => {
  it('of RICE are reach × impact × confidence ÷ effort', () => {
    const rice = (reach: number, impact: number, confidence: number, effort: number) => score('rice', { reach, impact, confidence, effort });
    expect(rice(2000, 2, 0.8, 3)).toBeCloseTo(1066.67, 2);
    expect([rice(5000, 0.5, 1, 1), rice(5000, 2, 0.8, 2), rice(10, 3, 1, 6)]).toEqual([2500, 4000, 5]);
  });

  it('of ICE are a product, or by the other convention a mean', () => {
    expect(score('ice', { impact: 9, confidence: 8, ease: 7 })).toBe(504);
    expect(score('ice-mean', { impact: 7, confidence: 6, ease: 6 })).toBeCloseTo(6.33, 2);
  });

  it('of WSJF are cost of delay ÷ size', () => {
    expect(score('wsjf', { value: 8, criticality: 5, risk: 3, size: 4 })).toBe(4);
    expect(score('wsjf', { value: 6, criticality: 9, risk: 2, size: 3 })).toBeCloseTo(5.667, 3);
  });

  it('of CD3, value ÷ effort and opportunity', () => {
    expect(score('cd3', { costOfDelay: 30, duration: 4 })).toBe(7.5);
    expect(score('value-effort', { value: 12_000, effort: 8 })).toBe(1500);
    expect(score('opportunity', { importance: 8, satisfaction: 4 })).toBe(12);
    // More satisfied than it matters: nothing is added, nothing is taken away
    expect(score('opportunity', { importance: 4, satisfaction: 8 })).toBe(4);
  });

  it('of MoSCoW and Kano are the places of their classes', () => {
    expect([3, 2, 1, 0].map((level) => score('moscow', { class: level }))).toEqual([3, 2, 1, 0]);
    const none = { 'must-be': 0, performance: 0, attractive: 0, indifferent: 0, reverse: 0, questionable: 0 };
    expect(score('kano', { ...none, 'must-be': 5, attractive: 5 })).toBe(5);
    expect(score('kano', { ...none, attractive: 5, performance: 4 })).toBe(3);
    expect(score('kano', none)).toBe(0);
  });

  it('say what is missing, and never take it for 0', () => {
    expect(scoreOf(frameworkOf('rice')!, { reach: 2000, impact: null, effort: 3 })).toEqual({ kind: 'missing', missing: ['impact', 'confidence'] });
  });

  it('say what is wrong before what is missing', () => {
    expect(scoreOf(frameworkOf('rice')!, { effort: 0 })).toEqual({ kind: 'invalid', problems: [{ path: 'effort', fault: 'too-small' }] });
  });

  it('range from every guess at its worst to every guess at its best', () => {
    const given = { value: { low: 5, likely: 8, high: 13 }, criticality: 5, risk: 2, size: { low: 2, likely: 3, high: 4 } };
    // (5 + 5 + 2) / 4, (8 + 5 + 2) / 3, (13 + 5 + 2) / 2
    expect(scoreOf(frameworkOf('wsjf')!, given)).toEqual({ kind: 'scored', score: 5, low: 3, high: 10 });
  });
});

describe('the frameworks', () => {
  it('have ids of their own, and inputs with names of their own', () => {
    expect(new Set(FRAMEWORKS.map(({ id }) => id)).size).toBe(FRAMEWORKS.length);
    for (const { inputs } of FRAMEWORKS) expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
    expect(frameworkOf('gut-feeling')).toBeUndefined();
  });

  it('compute what their formula says', () => {
    for (const framework of FRAMEWORKS.filter(({ formula }) => formula.length > 0)) {
      fc.assert(
        fc.property(figures(framework), (values) => {
          expect(framework.score(values)).toBeCloseTo(evaluated(framework, values), 8);
        }),
      );
    }
  });

  it('tell rightly which inputs raise a score', () => {
    for (const framework of FRAMEWORKS.filter(({ inputs }) => inputs.some(({ takesGuess }) => takesGuess))) {
      fc.assert(
        fc.property(figures(framework), figures(framework), fc.nat(), (values, others, pick) => {
          const at = pick % framework.inputs.length;
          const [less, more] = [Math.min(values[at]!, others[at]!), Math.max(values[at]!, others[at]!)].map((value) => framework.score(values.with(at, value)));
          if (framework.inputs[at]!.raises) expect(more!).toBeGreaterThanOrEqual(less!);
          else expect(more!).toBeLessThanOrEqual(less!);
        }),
      );
    }
  });
});

describe('a relative scale', () => {
  const wsjf = frameworkOf('wsjf')!;

  it('has a foot when some item has the 1, column by column', () => {
    expect(
      columnsWithoutOne(wsjf, [
        { value: 1, criticality: 3, size: 1 },
        { value: 8, criticality: 2, size: 5 },
      ]),
    ).toEqual(['criticality']);
    expect(columnsWithoutOne(wsjf, [{ value: null }])).toEqual([]);
    expect(columnsWithoutOne(frameworkOf('rice')!, [{ reach: 5 }])).toEqual([]);
  });
});

/** Some figures that a framework takes. */
function figures({ inputs }: Framework): fc.Arbitrary<number[]> {
  const figure = ({ allowed, min, max, isAboveMin, isWhole }: InputSpec): fc.Arbitrary<number> => {
    if (allowed !== null) return fc.constantFrom(...allowed);
    const steps = isWhole ? 1 : 8;
    return fc.integer({ min: min * steps + (isAboveMin ? 1 : 0), max: (max ?? 1000) * steps }).map((value) => value / steps);
  };
  return fc.tuple(...inputs.map(figure));
}

/** The shown formula, computed as it reads. */
function evaluated({ inputs, formula }: Framework, values: readonly number[]): number {
  const signs: Record<string, string> = { '×': '*', '÷': '/', '−': '-', max: 'Math.max' };
  const word = (part: FormulaPart): string =>
    'input' in part ? `(${values[inputs.findIndex(({ id }) => id === part.input)]})` : (signs[part.sign] ?? part.sign);
  return Number(new Function(`return ${formula.map(word).join(' ')}`)());
}

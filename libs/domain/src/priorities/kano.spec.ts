import fc from 'fast-check';
import { KANO_ANSWERS, KANO_CLASSES, kanoClassOf, kanoCounts, kanoOf } from './kano';

describe('the class of one person’s two answers', () => {
  it('is that of the table', () => {
    const table = KANO_ANSWERS.map((functional) => KANO_ANSWERS.map((dysfunctional) => kanoClassOf(functional, dysfunctional)));
    expect(table).toEqual([
      ['questionable', 'attractive', 'attractive', 'attractive', 'performance'],
      ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
      ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
      ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
      ['reverse', 'reverse', 'reverse', 'reverse', 'questionable'],
    ]);
  });
});

describe('the class of many', () => {
  it('counts each pair of answers by its class', () => {
    const answers = [
      { functional: 'like', dysfunctional: 'dislike' },
      { functional: 'like', dysfunctional: 'dislike' },
      { functional: 'neutral', dysfunctional: 'dislike' },
    ] as const;
    expect(kanoCounts(answers)).toEqual({ 'must-be': 1, performance: 2, attractive: 0, indifferent: 0, reverse: 0, questionable: 0 });
  });

  it('is what most answered, with how much it contents and how much its lack would not', () => {
    // (10 + 20) / 50 and −(20 + 5) / 50
    expect(kanoOf({ attractive: 10, performance: 20, 'must-be': 5, indifferent: 15 })).toEqual({ class: 'performance', answers: 50, better: 0.6, worse: -0.5 });
  });

  it('has no worse of −0', () => {
    expect(Object.is(kanoOf({ indifferent: 3 }).worse, 0)).toBe(true);
  });

  it('of equals is what must be, then what pays off, delights, and nobody minds', () => {
    const tied = [...KANO_CLASSES];
    for (const expected of KANO_CLASSES) {
      expect(kanoOf(Object.fromEntries(tied.map((one) => [one, 3]))).class).toBe(expected);
      tied.shift();
    }
  });

  it('is unknown without answers, and without coefficients when none says anything', () => {
    expect(kanoOf({})).toEqual({ class: null, answers: 0, better: null, worse: null });
    expect(kanoOf({ reverse: 2, questionable: 1 })).toEqual({ class: 'reverse', answers: 3, better: null, worse: null });
  });

  it('has coefficients from 0 to 1 and from −1 to 0', () => {
    fc.assert(
      fc.property(fc.tuple(...KANO_CLASSES.map(() => fc.nat(20))), (counts) => {
        const { better, worse } = kanoOf(Object.fromEntries(KANO_CLASSES.map((one, at) => [one, counts[at]])));
        if (better === null || worse === null) return;
        expect(better >= 0 && better <= 1 && worse >= -1 && worse <= 0).toBe(true);
      }),
    );
  });
});

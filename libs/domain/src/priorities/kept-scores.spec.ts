import { frameworkOf } from './frameworks';
import type { Framework } from './framework';
import { inputsOf, scoreOfItem, withEvidence, withScores } from './kept-scores';

const of = (id: string): Framework => frameworkOf(id) as Framework;

describe('figures that are kept', () => {
  it('keeps what is not named, and forgets what is emptied', () => {
    const kept = { wsjf: { value: 8, risk: 3 }, rice: { reach: 100 } };
    expect(withScores(kept, { wsjf: { value: 13, risk: null, criticality: 5 } })).toEqual({ wsjf: { value: 13, criticality: 5 }, rice: { reach: 100 } });
    expect(withScores(kept, { rice: null, wsjf: { value: null, risk: null } })).toEqual({});
    expect(kept).toEqual({ wsjf: { value: 8, risk: 3 }, rice: { reach: 100 } });
  });

  it('keeps what figures rest on in the same way', () => {
    const [interview, survey] = [
      { text: '12 interviews', url: '' },
      { text: '', url: 'https://a.example/survey' },
    ];
    const kept = { wsjf: { value: interview } };
    expect(withEvidence(kept, { wsjf: { risk: survey }, rice: { reach: survey } })).toEqual({
      wsjf: { value: interview, risk: survey },
      rice: { reach: survey },
    });
    expect(withEvidence(kept, { wsjf: { value: null } })).toEqual({});
  });

  it('takes the estimate for the size while no other is given', () => {
    const figures = { value: 8, criticality: 5, risk: 3 };
    expect(scoreOfItem(of('wsjf'), { scores: { wsjf: figures }, estimate: 2 })).toMatchObject({ kind: 'scored', score: (8 + 5 + 3) / 2 });
    expect(scoreOfItem(of('wsjf'), { scores: { wsjf: { ...figures, size: 8 } }, estimate: 2 })).toMatchObject({ score: (8 + 5 + 3) / 8 });
    expect(scoreOfItem(of('wsjf'), { scores: { wsjf: figures }, estimate: null })).toEqual({ kind: 'missing', missing: ['size'] });
  });

  it('reads both conventions of ICE from the same figures', () => {
    const item = { scores: { ice: { impact: 3, confidence: 4, ease: 5 } }, estimate: null };
    expect(inputsOf(of('ice-mean'), item)).toEqual({ impact: 3, confidence: 4, ease: 5 });
    expect(scoreOfItem(of('ice-mean'), item)).toMatchObject({ score: (3 + 4 + 5) / 3 });
  });
});

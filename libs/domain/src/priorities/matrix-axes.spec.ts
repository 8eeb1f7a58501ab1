import fc from 'fast-check';
import { checkInputs } from './inputs';
import { ITEM_FRAMEWORKS, scoreOfItem, type Rated } from './kept-scores';
import {
  COST_OF_DELAY_AXIS,
  ESTIMATE_AXIS,
  MATRIX_AXES,
  afterChange,
  axesOf,
  changeOfBoth,
  changeTo,
  figureOn,
  frameworkOfAxes,
  type MatrixAxis,
} from './matrix-axes';
import { weightedFramework } from './weighted';

const axis = (id: string): MatrixAxis => MATRIX_AXES.find((one) => one.id === id) as MatrixAxis;
const gate: Rated = { estimate: 8, scores: { wsjf: { value: { low: 5, likely: 8, high: 13 }, criticality: 5, risk: 3 }, rice: { reach: 400 } } };
const bare: Rated = { estimate: null, scores: {} };

describe('an axis of the matrix', () => {
  it('reads the figure of an item, or that it misses one', () => {
    expect([COST_OF_DELAY_AXIS, ESTIMATE_AXIS, axis('wsjf.value'), axis('rice.reach')].map((one) => figureOn(one, gate))).toEqual([8 + 5 + 3, 8, 8, 400]);
    expect(MATRIX_AXES.map((one) => figureOn(one, bare))).toEqual(MATRIX_AXES.map(() => null));
    expect(figureOn(COST_OF_DELAY_AXIS, { estimate: 1, scores: { wsjf: { value: 3, risk: 2 } } })).toBeNull();
  });

  it('is none of the estimate’s other names, nor a class', () => {
    const ids = MATRIX_AXES.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['cost-of-delay', 'estimate', 'rice.effort', 'cd3.duration', 'value-effort.value']));
    expect(ids.filter((id) => ['wsjf.size', 'value-effort.effort', 'moscow.class', 'ice-mean.impact'].includes(id))).toEqual([]);
  });

  it('is a criterion of one’s own, too, from its least to its most', () => {
    const criteria = [
      { id: 'reach', weight: 2, min: 0, max: 10, raises: true },
      { id: 'upkeep', weight: 1, min: 1, max: 5, raises: false },
    ];
    const quay: Rated = { estimate: 3, scores: { weighted: { reach: 4 } } };
    const [reach, upkeep] = axesOf(weightedFramework(criteria, [quay.scores['weighted'] ?? {}])) as [MatrixAxis, MatrixAxis];
    expect([reach.id, upkeep.id, reach.raises, upkeep.raises]).toEqual(['weighted.reach', 'weighted.upkeep', true, false]);
    expect([figureOn(reach, quay), figureOn(upkeep, quay)]).toEqual([4, null]);
    expect(changeOfBoth(changeTo(reach, quay, 7), changeTo(upkeep, quay, 2))).toEqual({ scores: { weighted: { reach: 7, upkeep: 2 } } });
  });

  it('says what has to change, and nothing where nothing has to', () => {
    expect(changeTo(ESTIMATE_AXIS, gate, 5)).toEqual({ estimate: 5 });
    expect(changeTo(axis('rice.reach'), gate, 1000)).toEqual({ scores: { rice: { reach: 1000 } } });
    expect([changeTo(ESTIMATE_AXIS, gate, 8), changeTo(COST_OF_DELAY_AXIS, gate, 16)]).toEqual([{}, {}]);
  });

  it('shares a sum out in proportion, and moves a guess as a whole', () => {
    // 20 · 8/16, 5/16, 3/16 = 10, 6.25, 3.75
    expect(changeTo(COST_OF_DELAY_AXIS, gate, 20)).toEqual({ scores: { wsjf: { value: { low: 7, likely: 10, high: 15 }, criticality: 6, risk: 4 } } });
    expect(changeTo(axis('wsjf.value'), gate, 20).scores?.['wsjf']).toEqual({ value: { low: 17, likely: 20, high: 20 } });
    expect(changeTo(COST_OF_DELAY_AXIS, bare, 12)).toEqual({ scores: { wsjf: { value: 4, criticality: 4, risk: 4 } } });
  });

  it('makes one change of two, which tells the score before it is made', () => {
    const both = changeOfBoth(changeTo(axis('wsjf.value'), gate, 13), changeTo(axis('wsjf.risk'), gate, 8));
    expect(both).toEqual({ scores: { wsjf: { value: { low: 10, likely: 13, high: 18 }, risk: 8 } } });
    const dragged = afterChange(gate, changeOfBoth(changeTo(COST_OF_DELAY_AXIS, gate, 20), changeTo(ESTIMATE_AXIS, gate, 5)));
    expect(scoreOfItem(frameworkOfAxes(COST_OF_DELAY_AXIS, ESTIMATE_AXIS), dragged)).toMatchObject({ score: 20 / 5 });
    expect(dragged.scores['rice']).toEqual({ reach: 400 });
  });

  it('puts an item where it was asked to, with figures that its framework takes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MATRIX_AXES), fc.nat(), fc.constantFrom(gate, bare), (one, seed, item) => {
        const figure = one.scale.steps[seed % one.scale.steps.length] ?? 0;
        const after = afterChange(item, changeTo(one, item, figure));
        expect(figureOn(one, after)).toBeCloseTo(figure, 9);
        for (const framework of ITEM_FRAMEWORKS) expect(checkInputs(framework.inputs, after.scores[framework.id] ?? {})).toEqual([]);
      }),
    );
  });
});

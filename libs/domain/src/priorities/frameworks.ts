import { formulaOf, type Framework } from './framework';
import { input, type InputSpec } from './inputs';
import { KANO_CLASSES, kanoOf } from './kano';
import { MOSCOW_CLASSES, moscowLevel } from './moscow';

/** The relative scale of SAFe. */
const FIBONACCI = [1, 2, 3, 5, 8, 13, 20];
const DIVISOR = { isAboveMin: true, raises: false };
const TEN = { min: 1, max: 10 };
const GRADE = { min: 1, max: 20, offered: FIBONACCI };

/** RICE: reach in a stated period times impact times confidence, by person-months (Intercom, McBride 2018). */
const rice = framework(
  'rice',
  [
    input('reach', 'people-per-period'),
    input('impact', 'factor', { allowed: [0.25, 0.5, 1, 2, 3], max: 3 }),
    input('confidence', 'share', { max: 1 }),
    input('effort', 'person-months', DIVISOR),
  ],
  'reach × impact × confidence ÷ effort',
  ([reach = 0, impact = 0, confidence = 0, effort = 0]) => (reach * impact * confidence) / effort,
);

const ICE_INPUTS = [input('impact', 'grade', TEN), input('confidence', 'grade', TEN), input('ease', 'grade', TEN)];

/** ICE as a product, the usual convention (Ellis, "Hacking Growth", 2017, with grades from 1 to 10). */
const ice = framework('ice', ICE_INPUTS, 'impact × confidence × ease', ([impact = 0, confidence = 0, ease = 0]) => impact * confidence * ease);

/** ICE as a mean, the other convention. */
const iceMean: Framework = {
  ...framework('ice-mean', ICE_INPUTS, '( impact + confidence + ease ) ÷ 3', ([impact = 0, confidence = 0, ease = 0]) => (impact + confidence + ease) / 3),
  sharesWith: ice.id,
};

/** WSJF: relative cost of delay by relative size (SAFe, "Weighted Shortest Job First"). */
const wsjf = framework(
  'wsjf',
  [
    input('value', 'grade', GRADE),
    input('criticality', 'grade', GRADE),
    input('risk', 'grade', GRADE),
    input('size', 'points', { ...DIVISOR, offered: FIBONACCI, isEstimate: true }),
  ],
  '( value + criticality + risk ) ÷ size',
  ([value = 0, criticality = 0, risk = 0, size = 0]) => (value + criticality + risk) / size,
);

/** CD3: cost of delay divided by duration (Reinertsen, "The Principles of Product Development Flow", 2009). */
const cd3 = framework(
  'cd3',
  [input('costOfDelay', 'money-per-week'), input('duration', 'weeks', DIVISOR)],
  'costOfDelay ÷ duration',
  ([costOfDelay = 0, duration = 0]) => costOfDelay / duration,
);

/** What one point of effort is expected to bring. */
const valueByEffort = framework(
  'value-effort',
  [input('value', 'money'), input('effort', 'points', { ...DIVISOR, isEstimate: true })],
  'value ÷ effort',
  ([value = 0, effort = 0]) => value / effort,
);

/** Opportunity: importance, and once more what satisfaction lacks of it (Ulwick, "What Customers Want", 2005); within one segment. */
const opportunity = framework(
  'opportunity',
  [input('importance', 'grade', { max: 10 }), input('satisfaction', 'grade', { max: 10, raises: false })],
  'importance + max ( importance − satisfaction , 0 )',
  ([importance = 0, satisfaction = 0]) => importance + Math.max(importance - satisfaction, 0),
);

/** MoSCoW as an order: Must 3, Should 2, Could 1, Won't 0; within a class today's order stays. */
const moscow = framework(
  'moscow',
  [input('class', 'class', { max: 3, isWhole: true, takesGuess: false, allowed: MOSCOW_CLASSES.map(moscowLevel) })],
  'class',
  ([level = 0]) => level,
);

/** Kano as an order: the class of most answers, Must-be 5 to Questionable 0 (Berger et al. 1993: M > O > A > I). Without any answer 0. */
const kano = framework(
  'kano',
  KANO_CLASSES.map((kanoClass) => input(kanoClass, 'answers', { isWhole: true, takesGuess: false })),
  '',
  (counts) => {
    const answers = Object.fromEntries(KANO_CLASSES.map((kanoClass, index) => [kanoClass, counts[index] ?? 0]));
    const most = kanoOf(answers).class;
    return most === null ? 0 : KANO_CLASSES.length - 1 - KANO_CLASSES.indexOf(most);
  },
);

/** All frameworks that are the same for every product; own criteria are made into one by `weightedFramework`. */
export const FRAMEWORKS: readonly Framework[] = [wsjf, rice, valueByEffort, cd3, ice, iceMean, opportunity, moscow, kano];

export function frameworkOf(id: string): Framework | undefined {
  return FRAMEWORKS.find((one) => one.id === id);
}

/**
 * Inputs that are said on the relative scale and for which no item has a 1: the scale has no foot then, and scores cannot be compared between
 * columns (SAFe: one item of each column must have the 1). A column without any figure needs none yet.
 */
export function columnsWithoutOne({ inputs }: Framework, figures: readonly Readonly<Record<string, number | null | undefined>>[]): string[] {
  const relative = inputs.filter(({ offered }) => offered?.[0] === 1);
  return relative.flatMap(({ id }) => {
    const column = figures.flatMap((row) => row[id] ?? []);
    return column.length > 0 && !column.includes(1) ? [id] : [];
  });
}

function framework(id: string, inputs: readonly InputSpec[], formula: string, score: Framework['score']): Framework {
  return { id, inputs, formula: formula === '' ? [] : formulaOf(formula, inputs), score };
}

import type { PropertyProblem } from '@ordo/contract';
import { LIMITS, isRecord, isWebPage, withEvidence, type Evidence, type EvidenceChange, type KeptEvidence } from '@ordo/domain';
import { Problem } from '../../platform/problem';
import type { KeptFrameworks } from './kept-figures';

/** What was sent, without blanks around it. Refuses, naming it below `path`, what is about no figure or is no evidence. */
export function evidenceOf(sent: EvidenceChange, frameworks: KeptFrameworks, path = 'scoreEvidence'): EvidenceChange {
  const errors: PropertyProblem[] = [];
  const refuse = (name: string, code: string, message: string): null => {
    errors.push({ path: `${path}.${name}`, code, message: `${name} ${message}` });
    return null;
  };
  const evidence = Object.entries(sent).map(([id, inputs]): [string, Record<string, Evidence | null> | null] => {
    const framework = frameworks.get(id);
    if (framework === undefined) return [id, refuse(id, 'unknown', 'is no framework')];
    if (inputs === null) return [id, null];
    if (!isRecord(inputs)) return [id, refuse(id, 'isObject', 'must be its inputs by name')];
    const known = new Set(framework.inputs.map((input) => input.id));
    const said = Object.entries(inputs).map(([input, value]): [string, Evidence | null] => {
      const at = `${id}.${input}`;
      if (!known.has(input)) return [input, refuse(at, 'unknown', 'is not asked for')];
      return [input, value === null ? null : pieceOf(value, at, refuse)];
    });
    return [id, Object.fromEntries(said)];
  });
  if (errors.length > 0) throw new Problem('invalid-input', { errors: errors.slice(0, 20) });
  return Object.fromEntries(evidence);
}

/** What an item keeps after a change that `evidenceOf` let through. */
export function evidenced({ scoreEvidence }: { scoreEvidence: KeptEvidence }, change: EvidenceChange): { scoreEvidence: KeptEvidence } {
  return { scoreEvidence: withEvidence(scoreEvidence, change) };
}

function pieceOf(value: unknown, at: string, refuse: (name: string, code: string, message: string) => null): Evidence | null {
  if (!isRecord(value)) return refuse(at, 'isObject', 'must be { text, url }');
  const { text = '', url = '', ...more } = value;
  if (Object.keys(more).length > 0) return refuse(`${at}.${Object.keys(more)[0]}`, 'unknown', 'is not asked for');
  if (typeof text !== 'string' || !isReadable(text) || text.trim().length > LIMITS.evidence)
    return refuse(`${at}.text`, 'maxLength', `must be readable text of at most ${LIMITS.evidence} characters`);
  if (typeof url !== 'string' || url.length > LIMITS.webAddress || (url !== '' && !isWebPage(url)))
    return refuse(`${at}.url`, 'isWebPage', 'must begin with https:// or http://');
  if (text.trim() === '' && url === '') return refuse(`${at}.text`, 'isSaid', 'must say something, or name a page');
  return { text: text.trim(), url };
}

function isReadable(text: string): boolean {
  return text.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text);
}

const UNSAFE = 'It goes around the sanitiser: render with a binding, or as text.';
const ONE_TEST = 'Every test runs every time.';

/** SQL that changes rows, as a string or a template. */
const WRITES = '/(INSERT INTO|DELETE FROM|MERGE INTO|TRUNCATE|UPDATE (ONLY )?[a-z_]+( AS)?( [a-z]+)? SET)\\b/';

/** Forbidden in what we ship. */
export const EVERYWHERE = [
  { selector: 'MemberExpression[property.name=/^bypassSecurityTrust/]', message: UNSAFE },
  { selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]', message: UNSAFE },
  { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: UNSAFE },
];

/** In tests, which may write their own page. */
export const IN_SPECS = [
  { selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo|fixme)$/]', message: ONE_TEST },
  { selector: 'CallExpression[callee.object.property.name="describe"][callee.property.name=/^(only|skip|fixme)$/]', message: ONE_TEST },
  { selector: 'CallExpression[callee.name=/^(fit|xit|xtest|fdescribe|xdescribe)$/]', message: ONE_TEST },
];

/** Rows of a product change through the ledger only, or they would be missing in the log. */
export const OUTSIDE_THE_LEDGER = [
  ...EVERYWHERE,
  ...[`Literal[value=${WRITES}]`, `TemplateElement[value.raw=${WRITES}]`].map((selector) => ({
    selector,
    message: 'Only the ledger writes product tables: use tx.insert, tx.update or tx.remove inside ledger.commit.',
  })),
];

/** The six responsibilities; the same names in every application and in the domain. */
export const FEATURES = ['vision', 'backlog', 'stakeholders', 'sprints', 'decisions', 'value'];

const HOME = new RegExp(`/(apps/[^/]+/src(?:/app)?)/(${FEATURES.join('|')})/`);

/** A responsibility never imports another one: what two of them share is a rule, a message or the ledger. */
export const featureFolders = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { foreign: 'The folder {{ own }} must not import from {{ other }}: share a rule (domain), a message (contract) or the ledger.' },
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    const [, , own] = HOME.exec(file) ?? [];
    if (!own) return {};
    const check = ({ source }) => {
      if (!source || typeof source.value !== 'string' || !source.value.startsWith('.')) return;
      const [, , other] = HOME.exec(`${new URL(source.value, `file://${file}`).pathname}/`) ?? [];
      if (other && other !== own) context.report({ node: source, messageId: 'foreign', data: { own, other } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

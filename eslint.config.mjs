import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { featureFolders } from './tools/lint/feature-folders.mjs';
import { EVERYWHERE, IN_SPECS, OUTSIDE_THE_LEDGER } from './tools/lint/syntax.mjs';

const SPECS = ['**/*.spec.ts', '**/test/**', 'libs/testing/**', 'apps/web-e2e/**'];
const BROWSER = ['apps/web/src/**', 'libs/ui/src/**'];

/** Which kind of project may use which; `docs/architecture.md` says the same in words. */
const MAY_USE = {
  'type:domain': ['type:domain'],
  'type:contract': ['type:contract', 'type:domain'],
  'type:ui': ['type:ui', 'type:domain'],
  'type:testing': ['type:testing', 'type:contract', 'type:domain'],
  'type:e2e': ['type:testing', 'type:contract', 'type:domain'],
  'scope:api': ['type:contract', 'type:domain', 'type:testing'],
  'scope:web': ['type:contract', 'type:domain', 'type:ui', 'type:testing'],
};

const depConstraints = Object.entries(MAY_USE).map(([sourceTag, onlyDependOnLibsWithTags]) => ({ sourceTag, onlyDependOnLibsWithTags }));
/** The rules of the product use no framework. */
depConstraints.push({ sourceTag: 'type:domain', allowedExternalImports: ['fractional-indexing', 'fast-check'] });

const testing = { name: '@ordo/testing', message: 'Test data stays out of production code.' };
const contract = {
  name: '@ordo/contract',
  message: 'The web uses types of the contract only: its classes would pull the validator into the browser.',
  allowTypeImports: true,
};

export default tseslint.config(
  { ignores: ['dist/', 'tmp/', 'data/', '.nx/', '.angular/', 'node_modules/', 'apps/web/public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs,cjs}'],
    plugins: { ordo: { rules: { 'feature-folders': featureFolders } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
      'ordo/feature-folders': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: {
        project: ['{apps,libs}/*/tsconfig.spec.json', 'apps/{api,web-e2e}/tsconfig.json', 'libs/testing/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints, enforceBuildableLibDependency: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['**/*.ts'], ignores: SPECS, rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [testing] }] } },
  {
    files: ['libs/{domain,contract,ui}/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [testing], patterns: [{ regex: '^node:', message: 'It runs in browsers too.' }] }],
    },
  },
  { files: ['apps/web/src/**/*.ts'], ignores: SPECS, rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [testing, contract] }] } },
  { files: SPECS, rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-restricted-syntax': ['error', ...IN_SPECS] } },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: [...SPECS, 'apps/api/src/{ledger,identity,platform,migrations}/**'],
    rules: { 'no-restricted-syntax': ['error', ...OUTSIDE_THE_LEDGER] },
  },
  { files: ['apps/*/src/**', 'libs/*/src/**'], ignores: ['apps/*/src/main.ts', ...SPECS], rules: { 'no-console': 'error' } },
  {
    files: BROWSER.map((folder) => `${folder}/*.ts`),
    ignores: SPECS,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'ordo', style: 'kebab-case' },
          { type: 'attribute', prefix: 'ordo', style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'ordo', style: 'camelCase' }],
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: BROWSER.map((folder) => `${folder}/*.html`),
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/elements-content': ['error', { allowList: ['ordoIconButton', 'label'] }] },
  },
  prettier,
);

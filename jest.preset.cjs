const path = require('node:path');

const root = __dirname;

/** Packages that ship ES modules only; Jest runs CommonJS, so they are transformed like our own files. */
const ESM_ONLY = [
  '@formatjs',
  '@jsverse',
  '@nestjs',
  'fast-check',
  'fractional-indexing',
  'idb',
  'intl-messageformat',
  'marked',
  'minisearch',
  'pure-rand',
  'uuid',
];

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

const shared = (displayName) => ({
  displayName,
  rootDir: root,
  cacheDirectory: path.join(root, 'tmp/jest'),
  moduleNameMapper: { '^@ordo/(.*)$': path.join(root, 'libs/$1/src/index.ts') },
});

/** A project that runs in Node: the API and the libraries without a browser. */
exports.nodeProject = (displayName, folder, more = {}) => ({
  ...shared(displayName),
  roots: [path.join(folder, 'src')],
  testEnvironment: 'node',
  transform: { '^.+\\.[mc]?[tj]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  ...more,
});

/** A project of Angular parts: jsdom, without zone.js. */
exports.browserProject = (displayName, folder, more = {}) => ({
  ...shared(displayName),
  preset: 'jest-preset-angular',
  roots: [path.join(folder, 'src')],
  setupFilesAfterEnv: [path.join(folder, 'test/setup.ts')],
  transform: {
    '^.+\\.(ts|mjs|js|html|svg)$': ['jest-preset-angular', { tsconfig: path.join(folder, 'tsconfig.spec.json'), stringifyContentPathRegex: '\\.(html|svg)$' }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/|.*\\.mjs$|@angular/common/locales/.*\\.js$)`],
  ...more,
});

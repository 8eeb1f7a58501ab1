import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { repositoryFiles } from '../files.mjs';
import { root, runQuietly } from '../run.mjs';

// Each case is put in the place of a real file, because rules depend on where a file is; nothing is written to the disk.
const files = repositoryFiles();
const source = (folder) => files.find((file) => file.startsWith(`${folder}/`) && /\.ts$/.test(file) && !/\.(spec|d)\.ts$/.test(file));

const DOMAIN = source('libs/domain/src');
const CONTRACT = source('libs/contract/src');
const UI = source('libs/ui/src');
const WEB = source('apps/web/src/app/backlog');
const API = source('apps/api/src/backlog');
const LEDGER = source('apps/api/src/ledger');
const SPEC = files.find((file) => /^libs\/domain\/src\/.*\.spec\.ts$/.test(file));

const BOUNDARY = '@nx/enforce-module-boundaries';
const IMPORTS = '@typescript-eslint/no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

/** What is wrong, where, in which words, and the rule that has to say so; no rule: it has to be silent. */
const CASES = [
  ['the domain using the contract', DOMAIN, `export type { Change } from '@ordo/contract';`, BOUNDARY],
  ['the domain using a framework', DOMAIN, `export { Injectable } from '@nestjs/common';`, BOUNDARY],
  ['the domain using Node', DOMAIN, `export { readFileSync } from 'node:fs';`, IMPORTS],
  ['the contract using the parts', CONTRACT, `export { Icon } from '@ordo/ui';`, BOUNDARY],
  ['the parts using the contract', UI, `export type { Change } from '@ordo/contract';`, BOUNDARY],
  ['the server using the parts', API, `export { Icon } from '@ordo/ui';`, BOUNDARY],
  ['the web using the server', WEB, `export { Ledger } from '../../../../api/src/ledger/ledger';`, BOUNDARY],
  ['the web using a class of the contract', WEB, `import { MoveItems } from '@ordo/contract';\nexport const made = new MoveItems();`, IMPORTS],
  ['the web using a type of the contract', WEB, `import type { Change } from '@ordo/contract';\nexport type Changes = Change[];`, undefined],
  ['test data in production code', API, `export { makeItem } from '@ordo/testing';`, IMPORTS],
  ['one responsibility using another, on the server', API, `export * from '${up(API)}sprints/burndown';`, 'ordo/feature-folders'],
  ['one responsibility using another, on the web', WEB, `export * from '${up(WEB)}value/value-page';`, 'ordo/feature-folders'],
  ['a responsibility using the ledger', API, `export * from '${up(API)}ledger/ledger';`, undefined],
  ['SQL that writes outside the ledger', API, 'export const sql = `UPDATE backlog_item SET title = $1`;', SYNTAX],
  ['SQL that writes inside the ledger', LEDGER, 'export const sql = `UPDATE backlog_item SET title = $1`;', undefined],
  ['a way around the sanitiser', WEB, 'export const trust = (s: { bypassSecurityTrustHtml(t: string): string }) => s.bypassSecurityTrustHtml("");', SYNTAX],
  ['assigned HTML', WEB, 'export const draw = (e: HTMLElement) => { e.innerHTML = ""; };', SYNTAX],
  ['a test that keeps others from running', SPEC, `it.only('runs alone', () => undefined);`, SYNTAX],
  ['a test that does not run', SPEC, `it.skip('sleeps', () => undefined);`, SYNTAX],
  ['output to the console of the browser', WEB, 'console.log("here");', 'no-console'],
  ['any', API, 'export const anything = (value: any): unknown => value;', '@typescript-eslint/no-explicit-any'],
  ['a promise nobody waits for', API, 'export function forget(): void { Promise.resolve(1); }', '@typescript-eslint/no-floating-promises'],
  ['a template without a name for its picture', UI, component('<img src="a.png">'), '@angular-eslint/template/alt-text'],
];

test('the linter knows the projects', async () => {
  assert.equal(await runQuietly('nx', ['graph', `--file=${root}/tmp/projects.json`]), 0);
});

/** On a CI server the parser would read the file on the disk instead of the words that we give it. */
const asGiven = { files: ['**/*.ts'], languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } };
const eslint = new ESLint({ cwd: root, overrideConfig: asGiven });
for (const [what, file, code, rule] of CASES) {
  test(`${rule ? 'refuses' : 'allows'} ${what}`, async () => {
    assert.ok(file, 'there is no file in whose place it could be put');
    const [{ messages }] = await eslint.lintText(code, { filePath: file });
    const said = messages.map(({ ruleId, message }) => ruleId ?? message);
    if (rule) assert.ok(said.includes(rule), `it only says: ${said}`);
    else assert.deepEqual(said, []);
  });
}

/** From a file up to the folder that holds the responsibilities. */
function up(file = '') {
  const inside = file.replace(/^.*?\/src\/(app\/)?/, '').split('/').length - 1;
  return '../'.repeat(inside);
}

function component(template) {
  return `import { Component } from '@angular/core';\n@Component({ selector: 'ordo-canary', template: '${template}' })\nexport class Canary {}\n`;
}

import type { OpenAPIObject } from '@nestjs/swagger';
import { startApp, type TestApp } from '../../test/app';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

describe('the published description', () => {
  let app: TestApp;
  let operations: [name: string, operation: Operation][];
  let document: OpenAPIObject;
  beforeAll(async () => {
    app = await startApp();
    document = (await app.visitor().get<OpenAPIObject>('/api/openapi.json').expect(200)).body;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation as Operation] as [string, Operation]),
    );
  });
  afterAll(() => app.close());

  it('names every parameter of every path', () => {
    for (const [name, { parameters = [] }] of operations) {
      const inPath = parameters.flatMap((parameter) => ('in' in parameter && parameter.in === 'path' ? [parameter.name] : []));
      expect([name, inPath]).toEqual([name, [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)]);
    }
  });

  it('points at nothing that it does not hold', () => {
    for (const [, name = ''] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)) expect(document.components?.schemas).toHaveProperty(name);
  });

  it('says of a request what its validation says', () => {
    expect(document.components?.schemas?.['MoveItems']).toMatchObject({
      required: ['items'],
      properties: { items: { type: 'array', minItems: 1, maxItems: 1000, items: { format: 'uuid' } } },
    });
    expect(document.components?.schemas?.['CreateItem']).toMatchObject({
      required: ['title'],
      properties: { estimate: { type: 'number', nullable: true }, title: { maxLength: 500 } },
    });
  });

  it('has a body for what takes one', () => {
    const without = operations.filter(([name, { requestBody }]) => /^(patch|put|post) /.test(name) && requestBody === undefined).map(([name]) => name);
    expect(without.sort()).toEqual([
      'post /api/products/{product}/changes/{revision}/undo',
      'post /api/products/{product}/goals/{goal}/activate',
      'post /api/products/{product}/reset',
      'post /api/products/{product}/sprints/{sprint}/cancel',
      'post /api/products/{product}/sprints/{sprint}/retro/reveal',
      'post /api/products/{product}/sprints/{sprint}/start',
    ]);
  });
});

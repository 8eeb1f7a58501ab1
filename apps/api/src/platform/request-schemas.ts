import * as contract from '@ordo/contract';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';

export type RequestClass = new () => object;

/** Every class of the contract that a body or a query has to satisfy. */
export function requestClasses(): RequestClass[] {
  return Object.values(contract as Record<string, unknown>).filter(
    (value): value is RequestClass => typeof value === 'function' && rulesOf(value as RequestClass).length > 0,
  );
}

export function rulesOf(request: RequestClass): ValidationMetadata[] {
  return getMetadataStorage().getTargetValidationMetadatas(request, '', true, false);
}

/** The class that a nested property is made into, as `@Type` says. */
export function nestedClassOf(request: RequestClass, property: string): RequestClass | undefined {
  return defaultMetadataStorage.findTypeMetadata(request, property)?.typeFunction();
}

/** Tells OpenAPI about the requests what their validation already says, so that nothing is written twice. */
export function describeRequests(): void {
  for (const request of requestClasses()) {
    const byProperty = Map.groupBy(rulesOf(request), ({ propertyName }) => propertyName);
    for (const [property, rules] of byProperty) ApiProperty(describe(request, property, rules) as ApiPropertyOptions)(request.prototype as object, property);
  }
}

function describe(request: RequestClass, property: string, rules: ValidationMetadata[]): object {
  const isOptional = rules.some(({ type }) => type === 'conditionalValidation');
  const isNullable = rules.some(({ name, constraints }) => name === 'isOptional' || (name === 'isIn' && listOf(constraints).includes(null)));
  const nested = rules.some(({ type }) => type === 'nestedValidation') ? nestedClassOf(request, property) : undefined;
  const isArray = rules.some(({ name }) => name === 'isArray');
  const whole = schemaOf(rules.filter(({ each }) => !each));
  const shared = { required: !isOptional, ...(isNullable && { nullable: true }) };
  if (nested !== undefined) return { ...shared, type: () => nested, isArray };
  if (isArray) return { ...shared, ...whole, type: 'array', items: schemaOf(rules.filter(({ each }) => each)) };
  return { type: 'object', ...shared, ...whole };
}

function schemaOf(rules: ValidationMetadata[]): Record<string, unknown> {
  return Object.assign({}, ...rules.map(({ name, constraints }) => SCHEMAS[name ?? '']?.(constraints ?? []) ?? {})) as Record<string, unknown>;
}

const SCHEMAS: Record<string, (constraints: unknown[]) => Record<string, unknown>> = {
  isString: () => ({ type: 'string' }),
  isText: () => ({ type: 'string' }),
  isFilter: () => ({ type: 'string', maxLength: 2000 }),
  isSorting: () => ({ type: 'string' }),
  isZone: () => ({ type: 'string' }),
  isDay: () => ({ type: 'string', format: 'date' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isObject: () => ({ type: 'object', additionalProperties: true }),
  isLength: ([minLength, maxLength]) => ({ type: 'string', minLength, maxLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
  isIn: (constraints) => {
    const values = listOf(constraints).filter((value) => value !== null);
    return { type: typeof values[0], enum: values };
  },
  isPlace: () => ({
    oneOf: [
      ...['after', 'before'].map((side) => ({ type: 'object', required: [side], properties: { [side]: { type: 'string', format: 'uuid' } } })),
      { type: 'object', required: ['at'], properties: { at: { type: 'string', enum: ['top', 'bottom'] } } },
    ],
  }),
};

function listOf(constraints: unknown[] | undefined): unknown[] {
  return Array.isArray(constraints?.[0]) ? constraints[0] : [];
}

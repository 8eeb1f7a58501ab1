import { ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import type { PropertyProblem } from '@ordo/contract';
import * as transformerPackage from 'class-transformer';
import type { ValidationError } from 'class-validator';
import * as validatorPackage from 'class-validator';
import { Problem } from './problem';

const MOST_ERRORS = 100;

const OPTIONS: ValidationPipeOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  // Given as values: the pipe would import them asynchronously, which neither a bundle nor Jest wants.
  validatorPackage: validatorPackage as never,
  transformerPackage: transformerPackage as never,
  exceptionFactory: (errors: ValidationError[]) => new Problem('invalid-input', { errors: flatten(errors).slice(0, MOST_ERRORS) }),
};

/** Every body and query is exactly what its class says, or refused naming each property. */
export class RequestValidation extends ValidationPipe {
  constructor() {
    super(OPTIONS);
  }
}

function flatten(errors: ValidationError[], above = ''): PropertyProblem[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const path = `${above}${property}`;
    const own = Object.entries(constraints).map(([code, message]) => ({ path, code, message }));
    return [...own, ...flatten(children, `${path}.`)];
  });
}

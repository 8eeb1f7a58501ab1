import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from './problem';

/** An id in a path. What cannot be one names nothing: `not-found`. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isUUID(value)) throw new Problem('not-found');
    return String(value).toLowerCase();
  }
}

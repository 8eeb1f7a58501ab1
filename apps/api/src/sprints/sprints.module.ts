import { Module } from '@nestjs/common';
import { Shapes } from '../ledger/shapes';
import { SPRINT } from './sprint.entity';
import { SprintsController } from './sprints.controller';
import { SprintsService } from './sprints.service';

/** Sprints: planned, run, closed, and never rewritten. */
@Module({ controllers: [SprintsController], providers: [SprintsService] })
export class SprintsModule {
  constructor(shapes: Shapes) {
    shapes.register(SPRINT);
  }
}

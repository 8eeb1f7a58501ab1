import { Module } from '@nestjs/common';
import { Shapes } from '../ledger/shapes';
import { RELEASE } from './releases/release.entity';
import { ReleasesController } from './releases/releases.controller';
import { ReleasesService } from './releases/releases.service';

/** What is shipped, and what it is worth. */
@Module({ controllers: [ReleasesController], providers: [ReleasesService] })
export class ValueModule {
  constructor(shapes: Shapes) {
    shapes.register(RELEASE);
  }
}

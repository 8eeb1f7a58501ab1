import { Module } from '@nestjs/common';
import { Shapes } from '../ledger/shapes';
import { ReportsModule } from './reports/reports.module';
import { SettingsController } from './settings/settings.controller';
import { SettingsService } from './settings/settings.service';
import { SPRINT } from './sprint.entity';
import { SprintsController } from './sprints.controller';
import { SprintsService } from './sprints.service';

/** Sprints: planned, run, closed, and never rewritten. */
@Module({ imports: [ReportsModule], controllers: [SettingsController, SprintsController], providers: [SettingsService, SprintsService] })
export class SprintsModule {
  constructor(shapes: Shapes) {
    shapes.register(SPRINT);
  }
}

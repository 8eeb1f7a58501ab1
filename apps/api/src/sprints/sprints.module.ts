import { Module } from '@nestjs/common';
import { Shapes } from '../ledger/shapes';
import { ReportsController } from './reports/reports.controller';
import { ReportsService } from './reports/reports.service';
import { ReviewController } from './review/review.controller';
import { ReviewService } from './review/review.service';
import { STATEMENT } from './review/statement.entity';
import { SettingsController } from './settings/settings.controller';
import { SettingsService } from './settings/settings.service';
import { SPRINT } from './sprint.entity';
import { SprintsController } from './sprints.controller';
import { SprintsService } from './sprints.service';

/** Sprints: planned, run, closed, and never rewritten. */
@Module({
  controllers: [ReportsController, ReviewController, SettingsController, SprintsController],
  providers: [ReportsService, ReviewService, SettingsService, SprintsService],
})
export class SprintsModule {
  constructor(shapes: Shapes) {
    shapes.register(SPRINT);
    shapes.register(STATEMENT);
  }
}

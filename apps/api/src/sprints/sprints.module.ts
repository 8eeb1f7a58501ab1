import { Module } from '@nestjs/common';
import { Shapes } from '../ledger/shapes';
import { ReportsModule } from './reports/reports.module';
import { CardsService } from './retro/cards.service';
import { RetroController } from './retro/retro.controller';
import { PRIVATE_CARD, RETRO, RETRO_ACTION, RETRO_CARD, RETRO_VOTE } from './retro/retro.entity';
import { RetroService } from './retro/retro.service';
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
  imports: [ReportsModule],
  controllers: [RetroController, ReviewController, SettingsController, SprintsController],
  providers: [CardsService, RetroService, ReviewService, SettingsService, SprintsService],
})
export class SprintsModule {
  constructor(shapes: Shapes) {
    shapes.register(SPRINT);
    shapes.register(STATEMENT);
    for (const shape of [RETRO, RETRO_CARD, PRIVATE_CARD, RETRO_VOTE, RETRO_ACTION]) shapes.register(shape);
  }
}

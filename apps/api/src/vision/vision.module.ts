import { Module } from '@nestjs/common';
import { Shapes } from '../ledger/shapes';
import { AlignmentController } from './alignment.controller';
import { CHECK_IN } from './goals/check-in.entity';
import { GOAL } from './goals/goal.entity';
import { GoalsController } from './goals/goals.controller';
import { GoalsService } from './goals/goals.service';
import { KEY_RESULT } from './goals/key-result.entity';
import { MeasuresController } from './goals/measures.controller';
import { MeasuresService } from './goals/measures.service';
import { ReadAlignment } from './read-alignment';
import { SEGMENT } from './segments/segment.entity';
import { SegmentsController } from './segments/segments.controller';
import { SegmentsService } from './segments/segments.service';
import { VisionController } from './vision.controller';
import { VISION } from './vision.entity';
import { VisionService } from './vision.service';

/** What the product is for, whom it is for, and where it goes. */
@Module({
  controllers: [AlignmentController, GoalsController, MeasuresController, SegmentsController, VisionController],
  providers: [GoalsService, MeasuresService, ReadAlignment, SegmentsService, VisionService],
})
export class VisionModule {
  constructor(shapes: Shapes) {
    for (const shape of [VISION, SEGMENT, GOAL, KEY_RESULT, CHECK_IN]) shapes.register(shape);
  }
}

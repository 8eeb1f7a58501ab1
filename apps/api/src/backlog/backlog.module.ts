import { Global, Module } from '@nestjs/common';
import { LentByBacklog } from '../ledger/lent-by-backlog';
import { Shapes } from '../ledger/shapes';
import { COMMENT } from './comments/comment.entity';
import { CommentsController } from './comments/comments.controller';
import { CommentsService } from './comments/comments.service';
import { ExportController } from './exports/export.controller';
import { ExportService } from './exports/export.service';
import { FindItemsController } from './find/find-items.controller';
import { FindItemsService } from './find/find-items.service';
import { IMPORT } from './imports/import.entity';
import { ImportProgresses } from './imports/import-progress';
import { ImportsController } from './imports/imports.controller';
import { ImportsService } from './imports/imports.service';
import { ITEM } from './items/backlog-item.entity';
import { ItemLender } from './items/item-lender';
import { ItemsController } from './items/items.controller';
import { ItemsService } from './items/items.service';
import { ReadItem } from './items/read-item';
import { StructureController } from './items/structure.controller';
import { StructureService } from './items/structure.service';
import { KANO_ANSWER } from './kano/kano-answer.entity';
import { KanoController } from './kano/kano.controller';
import { KanoService } from './kano/kano.service';
import { LABEL } from './labels/label.entity';
import { LabelsController } from './labels/labels.controller';
import { LabelsService } from './labels/labels.service';
import { LINK } from './links/link.entity';
import { LinksController } from './links/links.controller';
import { LinksService } from './links/links.service';
import { ActivitiesController } from './map/activities.controller';
import { ActivitiesService } from './map/activities.service';
import { ACTIVITY } from './map/activity.entity';
import { STEP } from './map/step.entity';
import { StepsController } from './map/steps.controller';
import { StepsService } from './map/steps.service';
import { ReadRefinement } from './refinement/read-refinement';
import { RefinementController } from './refinement/refinement.controller';
import { RefinementService } from './refinement/refinement.service';
import { SampleModule } from './sample/sample.module';
import { ScenarioController } from './scenario/scenario.controller';
import { ScenarioService } from './scenario/scenario.service';
import { ScoresController } from './scores/scores.controller';
import { ScoresService } from './scores/scores.service';
import { SearchController } from './search/search.controller';
import { SearchService } from './search/search.service';
import { PRIVATE_VIEW, VIEW } from './views/view.entity';
import { ViewsController } from './views/views.controller';
import { ViewsService } from './views/views.service';
import { WATCH } from './watches/watch.entity';
import { WatchesController } from './watches/watches.controller';
import { WatchesService } from './watches/watches.service';

/** The backlog: items in one order, their labels, imports and exports. */
@Global()
@Module({
  imports: [SampleModule],
  controllers: [
    ActivitiesController,
    CommentsController,
    ExportController,

    FindItemsController,
    ImportsController,
    ItemsController,
    KanoController,
    LabelsController,
    LinksController,
    RefinementController,
    ScenarioController,
    ScoresController,
    SearchController,
    StepsController,
    ViewsController,
    StructureController,
    WatchesController,
  ],
  providers: [
    ActivitiesService,
    CommentsService,
    ExportService,

    FindItemsService,
    ImportProgresses,
    ImportsService,
    ItemsService,
    KanoService,
    LabelsService,
    LinksService,
    ReadItem,
    ReadRefinement,
    RefinementService,
    ScenarioService,
    ScoresService,
    SearchService,
    StepsService,
    ViewsService,
    StructureService,
    WatchesService,
    { provide: LentByBacklog, useClass: ItemLender },
  ],
  exports: [LentByBacklog],
})
export class BacklogModule {
  constructor(shapes: Shapes) {
    shapes.register(LABEL);
    shapes.register(ITEM);
    shapes.register(IMPORT);
    shapes.register(LINK);
    shapes.register(COMMENT);
    shapes.register(WATCH);
    shapes.register(VIEW);
    shapes.register(PRIVATE_VIEW);
    shapes.register(ACTIVITY);
    shapes.register(STEP);
    shapes.register(KANO_ANSWER);
  }
}

import { Module } from '@nestjs/common';
import { Shapes } from '../ledger/shapes';
import { ExportController } from './exports/export.controller';
import { ExportService } from './exports/export.service';
import { IMPORT } from './imports/import.entity';
import { ImportProgresses } from './imports/import-progress';
import { ImportsController } from './imports/imports.controller';
import { ImportsService } from './imports/imports.service';
import { ITEM } from './items/backlog-item.entity';
import { ItemsController } from './items/items.controller';
import { ItemsService } from './items/items.service';
import { ReadItem } from './items/read-item';
import { LABEL } from './labels/label.entity';
import { LabelsController } from './labels/labels.controller';
import { LabelsService } from './labels/labels.service';
import { SampleModule } from './sample/sample.module';

/** The backlog: items in one order, their labels, imports and exports. */
@Module({
  imports: [SampleModule],
  controllers: [ExportController, ImportsController, ItemsController, LabelsController],
  providers: [ExportService, ImportProgresses, ImportsService, ItemsService, LabelsService, ReadItem],
})
export class BacklogModule {
  constructor(shapes: Shapes) {
    shapes.register(LABEL);
    shapes.register(ITEM);
    shapes.register(IMPORT);
  }
}

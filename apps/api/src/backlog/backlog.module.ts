import { Module } from '@nestjs/common';
import { Shapes } from '../ledger/shapes';
import { IMPORT } from './imports/import.entity';
import { ITEM } from './items/backlog-item.entity';
import { ItemsController } from './items/items.controller';
import { ItemsService } from './items/items.service';
import { ReadItem } from './items/read-item';
import { LABEL } from './labels/label.entity';
import { LabelsController } from './labels/labels.controller';
import { LabelsService } from './labels/labels.service';

/** The backlog: items in one order, their labels, imports and exports. */
@Module({
  controllers: [ItemsController, LabelsController],
  providers: [ItemsService, LabelsService, ReadItem],
})
export class BacklogModule {
  constructor(shapes: Shapes) {
    shapes.register(LABEL);
    shapes.register(ITEM);
    shapes.register(IMPORT);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { FindItems, type ItemPage } from '@ordo/contract';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { FindItemsService } from './find-items.service';

@Controller('products/:product/items')
export class FindItemsController {
  constructor(private readonly finding: FindItemsService) {}

  @Get()
  @Needs('product.read')
  async find(@Access() access: ProductAccess, @Query() wanted: FindItems): Promise<ItemPage> {
    return this.finding.page(access, wanted);
  }
}

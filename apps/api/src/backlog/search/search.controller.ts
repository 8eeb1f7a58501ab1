import { Controller, Get, Query } from '@nestjs/common';
import { SearchItems, type FoundItems } from '@ordo/contract';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { SearchService } from './search.service';

@Controller('products/:product/search')
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  @Get()
  @Needs('product.read')
  async search(@Access() access: ProductAccess, @Query() wanted: SearchItems): Promise<FoundItems> {
    return this.searching.find(access, wanted);
  }
}

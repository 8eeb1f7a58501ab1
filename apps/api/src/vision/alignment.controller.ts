import { Controller, Get, Query } from '@nestjs/common';
import { AlignmentOf, type AlignmentAnswer } from '@ordo/contract';
import { Access, Needs, type ProductAccess } from '../identity/access';
import { ReadAlignment } from './read-alignment';

@Controller('products/:product/alignment')
export class AlignmentController {
  constructor(private readonly alignment: ReadAlignment) {}

  @Get()
  @Needs('product.read')
  async read(@Access() access: ProductAccess, @Query() { points }: AlignmentOf): Promise<AlignmentAnswer> {
    return this.alignment.of(access, points === undefined ? Infinity : Number(points));
  }
}

import { Global, Module } from '@nestjs/common';
import { SampleProduct } from '../../identity/sample-people';
import { Cyclade } from './cyclade';
import { SampleController } from './sample.controller';

/** The product to look around in; signing in to it is identity's. */
@Global()
@Module({
  controllers: [SampleController],
  providers: [Cyclade, { provide: SampleProduct, useExisting: Cyclade }],
  exports: [SampleProduct],
})
export class SampleModule {}

import { Global, Module } from '@nestjs/common';
import { LentBySprints } from '../../ledger/lent-by-sprints';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

/** What the log says of sprints; what they completed also to whoever asks for it. */
@Global()
@Module({
  controllers: [ReportsController],
  providers: [ReportsService, { provide: LentBySprints, useExisting: ReportsService }],
  exports: [LentBySprints],
})
export class ReportsModule {}

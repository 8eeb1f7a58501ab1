import { Global, Module } from '@nestjs/common';
import { Consumers } from './consumers';
import { Doorbell } from './doorbell';
import { History } from './history';
import { LedgerController } from './ledger.controller';
import { Ledger } from './ledger';
import { Listener } from './listener';
import { Presences } from './presences';
import { Shapes } from './shapes';
import { Snapshots } from './snapshot';
import { Streams } from './streams';
import { Undo } from './undo';

/** The spine: every responsibility writes through it. */
@Global()
@Module({
  controllers: [LedgerController],
  providers: [Consumers, Doorbell, History, Ledger, Listener, Presences, Shapes, Snapshots, Streams, Undo],
  exports: [Consumers, Doorbell, History, Ledger, Shapes, Streams],
})
export class LedgerModule {}

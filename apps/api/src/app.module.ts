import { Module, type DynamicModule } from '@nestjs/common';
import { BacklogModule } from './backlog/backlog.module';
import { ENTITIES } from './entities';
import { IdentityModule } from './identity/identity.module';
import { LedgerModule } from './ledger/ledger.module';
import type { Config } from './platform/config';
import { PlatformModule } from './platform/platform.module';
import { SprintsModule } from './sprints/sprints.module';
import { StakeholdersModule } from './stakeholders/stakeholders.module';
import { ValueModule } from './value/value.module';

/** All parts of the server. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, ENTITIES), LedgerModule, IdentityModule, BacklogModule, SprintsModule, StakeholdersModule, ValueModule],
    };
  }
}

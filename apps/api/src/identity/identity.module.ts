import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccountController } from './account.controller';
import { Accounts } from './accounts';
import { DeclaredRoutes } from './declared-routes';
import { Gate } from './gate';
import { Invitations } from './invitations';
import { InvitationsController } from './invitations.controller';
import { MembersController } from './members.controller';
import { Products } from './products';
import { ProductsController } from './products.controller';
import { SampleAccounts } from './sample-accounts';
import { SamplePeople } from './sample-people';
import { SessionController } from './session.controller';
import { Sessions } from './sessions';

/** Accounts, sessions, memberships, and the gate that everybody passes. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [AccountController, InvitationsController, MembersController, ProductsController, SessionController],
  providers: [Accounts, DeclaredRoutes, Invitations, Products, SampleAccounts, SamplePeople, Sessions, { provide: APP_GUARD, useClass: Gate }],
  exports: [Products, SampleAccounts, Sessions],
})
export class IdentityModule {}

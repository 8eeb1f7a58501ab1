import { Body, Controller, Patch, Res } from '@nestjs/common';
import { EditCadence, EditCalendar, EditDoneRules, EditServiceLevel, EditWipLimits, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { SettingsService } from './settings.service';

/** What a product says about its sprints. Each comes with the product's version. */
@Controller('products/:product')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Patch('calendar')
  @Needs('sprints.plan')
  async editCalendar(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() calendar: EditCalendar,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.settings.editCalendar(access, calendar, version));
  }

  @Patch('cadence')
  @Needs('sprints.plan')
  async editCadence(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() { cadence }: EditCadence,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.settings.editCadence(access, cadence, version));
  }

  @Patch('done-rules')
  @Needs('sprints.plan')
  async editDoneRules(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() { rules }: EditDoneRules,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.settings.editDoneRules(access, rules, version));
  }

  @Patch('wip-limits')
  @Needs('sprints.plan')
  async editWipLimits(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() { limits }: EditWipLimits,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.settings.editWipLimits(access, limits, version));
  }

  @Patch('service-level')
  @Needs('sprints.plan')
  async editServiceLevel(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() { serviceLevel }: EditServiceLevel,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.settings.editServiceLevel(access, serviceLevel, version));
  }
}

import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApplyScenario, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { ScenarioService } from './scenario.service';

@Controller('products/:product/scenario')
export class ScenarioController {
  constructor(private readonly scenarios: ScenarioService) {}

  @Post()
  @Needs('items.order')
  @HttpCode(200)
  async apply(@Access() access: ProductAccess, @Body() scenario: ApplyScenario, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.scenarios.apply(access, scenario));
  }
}

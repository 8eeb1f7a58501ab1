import { Controller, Get, Param, Query } from '@nestjs/common';
import { FlowOf, VelocityOf, type FlowReport, type SprintChance, type SprintReport, type VelocityReport } from '@ordo/contract';
import { VELOCITY_SPRINTS } from '@ordo/domain';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { IdPipe } from '../../platform/id-pipe';
import { ReportsService } from './reports.service';

@Controller('products/:product')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** The account of a sprint that has begun: burndown, scope and what changed it. */
  @Get('sprints/:sprint/report')
  @Needs('product.read')
  async report(@Access() access: ProductAccess, @Param('sprint', IdPipe) sprint: string): Promise<SprintReport> {
    return this.reports.sprint(access, sprint);
  }

  /** How likely the goal of the sprint that runs is reached, now and a working day ago. */
  @Get('sprints/:sprint/chance')
  @Needs('product.read')
  async chance(@Access() access: ProductAccess, @Param('sprint', IdPipe) sprint: string): Promise<SprintChance> {
    return this.reports.chance(access, sprint);
  }

  /** What the last sprints completed; eight unless another number is asked for. */
  @Get('sprints/velocity')
  @Needs('product.read')
  async velocity(@Access() access: ProductAccess, @Query() { last }: VelocityOf): Promise<VelocityReport> {
    return this.reports.velocity(access, Number(last ?? VELOCITY_SPRINTS));
  }

  /** Cumulative flow, throughput, cycle times and the age of work. */
  @Get('flow')
  @Needs('product.read')
  async flow(@Access() access: ProductAccess, @Query() asked: FlowOf): Promise<FlowReport> {
    return this.reports.flow(access, asked);
  }
}

import { Controller, Get } from '@nestjs/common';
import { Public } from '../identity/access';
import { Problem } from './problem';
import { Readiness } from './readiness';

/** For whoever keeps the server running. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs and answers, whatever became of the database. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests can be served: the schema is up to date, the database answers, and no shutdown has begun. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    if (!(await this.readiness.isReady())) throw new Problem('unavailable');
    return { status: 'ok' };
  }
}

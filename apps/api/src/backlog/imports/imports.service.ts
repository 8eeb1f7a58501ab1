import { Injectable } from '@nestjs/common';
import type { ImportAnswer, ImportItems } from '@ordo/contract';
import { v7 as newId } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { ImportProgresses, type ProgressNotes } from './import-progress';
import { reportOf } from './import-report';
import { planImport, type ImportPlan } from './plan-import';
import { factsBefore, loadFacts, type Ask, type ProductFacts } from './product-facts';
import { readFile, type ImportFile } from './read-file';
import { writeImport } from './write-import';

/** Milliseconds one statement of an import may take. */
const PATIENCE = 60_000;

/** Files are large; an instance reads no more of them than this at the same time. */
const AT_ONCE = 3;

/** From so many changes on, a file makes tables grow by much. */
const MANY = 1000;

/** What a file makes grow. */
const GROWING = ['backlog_item', 'change_patch', 'search_text'];

/** Brings a file's rows into the backlog: all of them or none, each once however often the file comes. */
@Injectable()
export class ImportsService {
  private running = 0;

  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly progresses: ImportProgresses,
  ) {}

  async import(access: ProductAccess, request: ImportItems): Promise<{ answer: ImportAnswer; isReplay: boolean }> {
    if (this.running >= AT_ONCE) throw new Problem('too-many-requests', { retryAfter: 5 });
    this.running += 1;
    try {
      return request.dryRun === true ? await this.rehearse(access, request) : await this.carryOut(access, request);
    } finally {
      this.running -= 1;
    }
  }

  private async rehearse(access: ProductAccess, request: ImportItems): Promise<{ answer: ImportAnswer; isReplay: boolean }> {
    const file = await readFile(request, () => undefined);
    const plan = await planImport(file, await this.facts(access, request, file));
    return { answer: { import: { id: request.id ?? newId(), dryRun: true }, report: reportOf(file, plan) }, isReplay: false };
  }

  private async carryOut(access: ProductAccess, request: ImportItems): Promise<{ answer: ImportAnswer; isReplay: boolean }> {
    const id = request.id ?? newId();
    const progress = this.progresses.of(access, id);
    try {
      const file = await readFile(request, (share) => progress.say('reading', Math.round(share * request.content.length), request.content.length));
      refuseWithErrors(file);
      const { plan, committed } = await this.write(access, request, id, file, progress);
      if (!committed.isReplay && committed.change.patches.length >= MANY) await this.database.surveyed(GROWING);
      return { answer: answerOf(id, file, plan, committed), isReplay: committed.isReplay };
    } finally {
      progress.say('done', 1, 1);
    }
  }

  private async write(
    access: ProductAccess,
    request: ImportItems,
    id: string,
    file: ImportFile,
    progress: ProgressNotes,
  ): Promise<{ plan: ImportPlan; committed: Committed }> {
    let plan: ImportPlan | undefined;
    const committed = await this.ledger.commit(
      access,
      'import',
      async (tx) => {
        const facts = await this.facts(access, request, file, (sql, params) => tx.query(sql, params));
        const writing = (plan = await planImport(file, facts));
        await writeImport(tx, request, id, writing, facts.labelCount, (written) => progress.say('writing', written, writing.items.length));
      },
      { patience: PATIENCE },
    );
    return { plan: plan ?? (await this.planOf(access, request, file, committed)), committed };
  }

  /** What was planned when this request came for the first time. */
  private async planOf(access: ProductAccess, request: ImportItems, file: ImportFile, { change }: Committed): Promise<ImportPlan> {
    const facts = await this.facts(access, request, file);
    return planImport(file, factsBefore(facts, new Set(change.patches.map(({ id }) => id))));
  }

  private async facts(access: ProductAccess, { source }: ImportItems, file: ImportFile, ask: Ask = this.askOutside(access)): Promise<ProductFacts> {
    return loadFacts(ask, access, { source, now: this.database.now }, file);
  }

  private askOutside(access: ProductAccess): Ask {
    return (sql, params) => this.database.read(access, sql, params);
  }
}

function refuseWithErrors({ notices }: ImportFile): void {
  if (notices.errors === 0) return;
  const errors = notices.list().filter(({ level }) => level === 'error');
  throw new Problem('invalid-input', {
    errors: errors
      .slice(0, 100)
      .map(({ line, code, column }) => ({ path: `line.${line}`, code, message: `Line ${line}${column === null ? '' : `, ${column}`}: ${code}` })),
  });
}

/** The id is the one under which the import is on record: a repeated request may have come without one. */
function answerOf(id: string, file: ImportFile, plan: ImportPlan, { change }: Committed): ImportAnswer {
  const recorded = change.patches.find(({ entity }) => entity === 'import')?.id;
  return { import: { id: recorded ?? id, dryRun: false }, report: reportOf(file, plan), ...(change.patches.length === 0 ? {} : { change }) };
}

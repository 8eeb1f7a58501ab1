import { ChangeDetectionStrategy, Component, Injector, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Dialogs, EmptyState, Segments, Skeleton } from '@ordo/ui';
import { ItemBeside, ItemNames, ItemReadiness, tellRefusals } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { PanelHead } from '../../shell/panel-head';
import { ProductStore } from '../../store/product-store';
import { ChartLinks } from '../report/chart-links';
import { ReportWords } from '../report/report-words';
import { SprintDays } from '../sprint-days';
import { SprintNames } from '../sprint-names';
import { AgeChart } from './age-chart';
import { CumulativeChart } from './cumulative-chart';
import { CycleChart } from './cycle-chart';
import { FlowFigures } from './flow-figures';
import { FlowView } from './flow-view';
import { FlowWords } from './flow-words';
import { OpenedFlow } from './opened-flow';
import { ServiceLevelDialog, type ServiceLevelAsked } from './service-level-dialog';
import { ThroughputChart } from './throughput-chart';

/** How work flows through the product: what is in work, how long it takes, how much comes out, and what is getting old. */
@Component({
  selector: 'ordo-flow-page',
  imports: [AgeChart, Button, CumulativeChart, CycleChart, EmptyState, ItemBeside, PanelHead, RouterLink, Segments, Skeleton, ThroughputChart],
  providers: [ChartLinks, FlowFigures, FlowView, FlowWords, ItemNames, ItemReadiness, OpenedFlow, ReportWords, SprintDays, SprintNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './flow-page.html',
  styleUrl: './flow-page.css',
})
export class FlowPage {
  protected readonly t = inject(Language).t;
  protected readonly figures = inject(FlowFigures);
  protected readonly flowWords = inject(FlowWords);
  protected readonly opened = inject(OpenedFlow);
  protected readonly store = inject(ProductStore);
  protected readonly view = inject(FlowView);
  protected readonly words = inject(ReportWords);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly beside = viewChild(ItemBeside);
  private before: Element | null = null;

  protected readonly maySay = computed(() => this.store.can('sprints.plan'));
  protected readonly sprintsPath = computed(() => ['/p', this.store.product()?.key.toLowerCase() ?? '', 'sprints']);

  constructor() {
    tellRefusals();
  }

  protected sayLevel(): void {
    const data: ServiceLevelAsked = { now: this.figures.serviceLevel(), likely: this.opened.report()?.percentiles.p85 ?? null };
    this.dialogs.open(ServiceLevelDialog, data, { injector: this.injector });
  }

  protected open(id: string): void {
    const item = this.store.itemsById().get(id);
    if (!item) return;
    this.before = document.activeElement;
    this.view.open(item);
    this.beside()?.focus();
  }

  /** To where the sheet was opened from. */
  protected goBack(): void {
    if (this.before instanceof HTMLElement) this.before.focus();
  }
}

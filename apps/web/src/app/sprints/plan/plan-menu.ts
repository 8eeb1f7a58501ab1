import { CdkMenu } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, afterNextRender, inject, input, output, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Menu, MenuItem } from '@ordo/ui';
import { BacklogView, ItemNames, PropertyDesk } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { PlanEdits } from './plan-edits';
import { PlanView, type RowPane } from './plan-view';

/** What can be done with rows of the plan, without dragging. */
@Component({
  selector: 'ordo-plan-menu',
  imports: [Menu, MenuItem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-menu [label]="label()">
      <button type="button" ordoMenuItem icon="panel" keys="enter" (triggered)="run(open)">{{ t('backlog.menu.open') }}</button>
      @if (plan.mayPlan()) {
        @if (pane() === 'backlog') {
          <button type="button" ordoMenuItem icon="arrow-right" keys="arrowright" (triggered)="run(cross)">{{ t('sprints.add') }}</button>
        } @else {
          <button type="button" ordoMenuItem icon="arrow-left" keys="arrowleft" (triggered)="run(cross)">{{ t('sprints.back') }}</button>
          <button type="button" ordoMenuItem icon="target" keys="v" (triggered)="run(turn)">{{ t('sprints.critical') }}</button>
        }
        <hr />
        <button type="button" ordoMenuItem icon="hash" keys="e" (triggered)="run(estimate)">{{ t('backlog.command.estimate') }}</button>
        <button type="button" ordoMenuItem icon="person" keys="a" (triggered)="run(assign)">{{ t('backlog.command.assignee') }}</button>
      }
    </ordo-menu>
  `,
})
export class PlanMenu {
  readonly items = input.required<readonly BacklogItem[]>();
  readonly pane = input.required<RowPane>();
  readonly done = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly plan = inject(PlanView);
  private readonly desk = inject(PropertyDesk);
  private readonly edits = inject(PlanEdits);
  private readonly names = inject(ItemNames);
  private readonly view = inject(BacklogView);
  private readonly menu = viewChild.required(Menu, { read: CdkMenu });

  protected readonly open = (): void =>
    this.items()
      .slice(0, 1)
      .forEach((item) => this.view.open(item));
  protected readonly cross = (): void => (this.pane() === 'backlog' ? this.edits.add(this.items()) : this.edits.takeOut(this.items()));
  protected readonly turn = (): void =>
    this.items()
      .slice(0, 1)
      .forEach((item) => this.edits.turnCritical(item));
  protected readonly estimate = (): void => this.desk.open('estimate', this.items());
  protected readonly assign = (): void => this.desk.open('assignee', this.items());

  constructor() {
    afterNextRender(() => this.menu().focusFirstItem('keyboard'));
  }

  protected label(): string {
    const [first] = this.items();
    return this.items().length === 1 && first
      ? this.t('backlog.menu.label', { key: this.names.key(first) })
      : this.t('backlog.count.items', { count: this.items().length });
  }

  /** The menu is gone, and the focus back, before anything else opens. */
  protected run(action: () => void): void {
    this.done.emit();
    action();
  }
}

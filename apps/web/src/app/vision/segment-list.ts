import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, IconButton, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { GoalActions } from './goal-actions';
import { VisionWords } from './vision-words';

/** Whom the product is for: who they are, how many, how much they count, what they need. */
@Component({
  selector: 'ordo-segment-list',
  imports: [Button, IconButton, Menu, MenuItem, MenuTrigger],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="title">
      <h2 id="vision-segments">{{ t('vision.segment.title') }}</h2>
      @if (goals.may()) { <button type="button" ordoButton size="sm" variant="ghost" icon="plus" (click)="actions.createSegment()">{{ t('vision.segment.new') }}</button> }
    </div>
    <ul aria-labelledby="vision-segments">
      @for (segment of goals.segments(); track segment.id) {
        <li>
          <div class="head"><b>{{ segment.name }}</b><span class="num">{{ words.percent(segment.weight) }}</span>
            @if (goals.may()) { <button type="button" class="more" ordoIconButton icon="more" [small]="true" [label]="t('vision.more', { name: segment.name })" [ordoMenu]="more" [ordoMenuData]="{ $implicit: segment }"></button> }
          </div>
          <p class="size num">{{ segment.size === null ? t('vision.segment.unknown') : t('vision.segment.people', { count: segment.size }) }}</p>
          <p class="needs">{{ segment.needs }}</p>
        </li>
      } @empty {
        <li class="none">{{ t('vision.segment.none') }}</li>
      }
    </ul>
    <ng-template #more let-segment>
      <ordo-menu [label]="t('vision.more', { name: segment.name })">
        <button type="button" ordoMenuItem icon="edit" (triggered)="actions.editSegment(segment)">{{ t('vision.edit') }}</button>
        <button type="button" ordoMenuItem icon="trash" [danger]="true" (triggered)="actions.removeSegment(segment)">{{ t('vision.remove') }}</button>
      </ordo-menu>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-8); }
      .title { display: flex; align-items: center; gap: var(--s-8); }
      h2 { font-size: var(--fs-14); line-height: var(--lh-14); font-weight: var(--w-semibold); }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--goal)), 1fr)); gap: var(--s-12); list-style: none; }
      li { padding: var(--s-12) var(--s-16); border: 1px solid var(--border); border-radius: var(--r-10); min-width: 0; break-inside: avoid; }
      .head { display: flex; align-items: center; gap: var(--s-8); min-height: var(--s-24); }
      b { font-weight: var(--w-semibold); overflow-wrap: anywhere; min-width: 0; }
      .head .num, .size { color: var(--text-3); font-size: var(--fs-12); line-height: var(--lh-12); }
      .more { margin-left: auto; }
      .needs { margin-top: var(--s-4); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); white-space: pre-line; overflow-wrap: anywhere; }
      .none { color: var(--text-3); font-size: var(--fs-12); border-style: dashed; }
      @media print { .more, .title button { display: none; } }
    }
  `,
})
export class SegmentList {
  protected readonly t = inject(Language).t;
  protected readonly goals = inject(Goals);
  protected readonly actions = inject(GoalActions);
  protected readonly words = inject(VisionWords);
}

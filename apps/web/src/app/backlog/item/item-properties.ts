import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BacklogItem } from '@ordo/contract';
import { isOver } from '@ordo/domain';
import { Avatar, Icon, StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Beside } from '../edit/beside';
import { Edits } from '../edit/edits';
import { EpicPicker } from '../edit/epic-picker';
import { MapPropertyPicker, type MapProperty } from '../edit/map-property-picker';
import { PropertyDesk } from '../edit/property-desk';
import { PROPERTIES, type Property } from '../edit/property-picker';
import { ItemNames } from '../item-names';

/** The facts about an item, each changed where it stands. */
@Component({
  selector: 'ordo-item-properties',
  imports: [Avatar, Icon, NgTemplateOutlet, RouterLink, StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-properties.html',
  styleUrl: './item-properties.css',
})
export class ItemProperties {
  readonly item = input.required<BacklogItem>();
  readonly itemOpened = output<BacklogItem>();

  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
  protected readonly edits = inject(Edits);
  protected readonly store = inject(ProductStore);
  private readonly beside = inject(Beside);
  private readonly desk = inject(PropertyDesk);

  protected readonly properties = PROPERTIES;
  protected readonly status = computed(() => this.names.stage(this.item()));
  protected readonly labels = computed(() => this.names.labelsOf(this.item()));
  protected readonly assignee = computed(() => this.names.assignee(this.item()));
  protected readonly sprint = computed(() => this.names.sprint(this.item()));
  protected readonly parent = computed(() => this.names.epic(this.item()));
  /** The sprint whose retrospective it came out of. */
  protected readonly lookedBack = computed(() => {
    const action = this.store.retroActions().find(({ itemId }) => itemId === this.item().id);
    const retro = this.store.retros().find(({ id }) => id === action?.retroId);
    return this.store.sprints().find(({ id }) => id === retro?.sprintId);
  });
  protected readonly origin = computed(() => this.store.itemsById().get(this.item().splitFromId ?? ''));

  /** Step and release, once the product has any. */
  protected readonly onMap = computed(() =>
    (['step', 'release'] as const).flatMap((what) => {
      const all = what === 'step' ? this.store.steps() : this.store.releases();
      const id = what === 'step' ? this.item().stepId : this.item().releaseId;
      const name = all.find((each) => each.id === id)?.name;
      return all.length === 0 ? [] : [{ what, value: name ?? this.t(`backlog.filter.none.${what}`), isSet: name !== undefined }];
    }),
  );

  /** What a sprint that is over holds stays in it. */
  protected maySet(what: Property): boolean {
    return this.edits.maySet(what) && !(what === 'sprint' && isOver(this.sprint()?.state ?? 'planned'));
  }

  protected ask(what: Property, event: Event): void {
    this.desk.open(what, [this.item()], event.currentTarget as HTMLElement);
  }

  protected askMap(what: MapProperty, event: Event): void {
    this.beside.open(MapPropertyPicker, { what, items: [this.item()] }, event.currentTarget as HTMLElement);
  }

  protected askParent(event: Event): void {
    this.beside.open(EpicPicker, { items: [this.item()] }, event.currentTarget as HTMLElement);
  }
}

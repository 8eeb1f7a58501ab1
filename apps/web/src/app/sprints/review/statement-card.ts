import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Statement } from '@ordo/contract';
import { Avatar, IconButton } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Speakers } from './speakers';

/** What somebody said, as they said it. */
@Component({
  selector: 'ordo-statement-card',
  imports: [Avatar, IconButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <blockquote>{{ statement().text }}</blockquote>
    @if (mayEdit()) {
      <span class="tools">
        <button type="button" ordoIconButton small icon="edit" [label]="language.t('review.said.edit', { name: name() })" (click)="edited.emit()"></button>
        <button type="button" ordoIconButton small icon="trash" [label]="language.t('review.said.remove', { name: name() })" (click)="removed.emit()"></button>
      </span>
    }
    <footer>
      <ordo-avatar [name]="name()" [size]="24" />
      <p class="by"><cite>{{ name() }}</cite>@if (statement().speakerOrganisation) { <span>, {{ statement().speakerOrganisation }}</span> }</p>
      @if (item(); as item) { <a class="about num" [routerLink]="['/p', store.product()?.key?.toLowerCase(), 'backlog']" [queryParams]="{ item: item.key }">{{ item.key }} <span class="title">{{ item.title }}</span></a> }
      <time [attr.datetime]="statement().createdAt" [attr.title]="language.date(statement().createdAt, { dateStyle: 'medium', timeStyle: 'short' })">{{ language.ago(statement().createdAt) }}</time>
      @if (statement().editedAt) { <span class="meta">{{ language.t('review.said.edited') }}</span> }
    </footer>
  `,
  styleUrl: './statement-card.css',
})
export class StatementCard {
  readonly statement = input.required<Statement>();
  readonly mayEdit = input(false);
  readonly edited = output<void>();
  readonly removed = output<void>();
  protected readonly language = inject(Language);
  protected readonly store = inject(ProductStore);
  private readonly speakers = inject(Speakers);

  protected readonly name = computed(() => this.speakers.nameOf(this.statement()));
  protected readonly item = computed(() => this.store.itemsById().get(this.statement().itemId ?? ''));
}

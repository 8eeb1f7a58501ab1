import { Injectable, inject } from '@angular/core';
import { replaceMentions, type GoalLink, type Story } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import { RuleWords } from '../refinement/rule-words';
import type { ChangedProperty, HistoryLine } from './history-lines';

/** Letters of a text that a line has room for, and of one that is shown when asked for. */
const ONE_LINE = 120;
const LONG = 4000;

/** What says by itself that it takes something back. */
const PLAIN: ReadonlySet<HistoryLine['what']> = new Set(['restored', 'deleted', 'unsaid', 'saidAgain', 'linked', 'unlinked']);

/** Says in words what the log tells in ids. */
@Injectable()
export class HistoryWords {
  private readonly store = inject(ProductStore);
  private readonly names = inject(ItemNames);
  private readonly rules = inject(RuleWords);
  private readonly language = inject(Language);

  person(id: string): string {
    return this.store.membersById().get(id)?.name ?? this.language.t('item.history.somebody');
  }

  line(line: HistoryLine, isUndo: boolean): string {
    const text = this.plainly(line);
    return isUndo && !PLAIN.has(line.what) ? this.language.t('item.history.undone', { text }) : text;
  }

  /** Texts that are too long for a line. */
  texts(line: HistoryLine): { from: string; to: string } | null {
    if (line.what === 'described') return { from: this.long(line.from), to: this.long(line.to) };
    if (line.what === 'told') return { from: this.story(line.from), to: this.story(line.to) };
    return null;
  }

  private plainly(line: HistoryLine): string {
    const { t } = this.language;
    switch (line.what) {
      case 'changed':
        return t('item.history.changed', {
          property: t(`item.history.property.${line.property}`),
          from: this.value(line.property, line.from),
          to: this.value(line.property, line.to),
        });
      case 'labels':
        return t('item.history.labels', {
          labels: [...line.added.map((id) => `+ ${this.label(id)}`), ...line.removed.map((id) => `− ${this.label(id)}`)].join(', '),
        });
      case 'rescored':
        return t('item.history.rescored', { frameworks: this.language.list(line.frameworks.map((id) => t(`scores.name.${id}`))) });
      case 'evidenced':
        return t('scores.history.evidenced', { frameworks: this.language.list(line.frameworks.map((id) => t(`scores.name.${id}`))) });
      case 'kano':
        return t(`scores.history.kano.${line.did}`);
      case 'criterion':
        return t(`item.history.criterion.${line.did}`, { text: shortened(line.text, ONE_LINE) });
      case 'criterionText':
        return t('item.history.criterion.changed', { from: shortened(line.from, ONE_LINE), to: shortened(line.to, ONE_LINE) });
      case 'webLink':
        return t(`item.history.webLink.${line.did}`, { text: shortened(line.text, ONE_LINE) });
      case 'check':
        return t(`item.history.check.${line.did}`, { rule: this.rule(line.rule), reason: line.reason ?? '' });
      case 'sprint':
        return t(`item.history.sprint.${line.did}`, { from: this.sprint(line.from), to: this.sprint(line.to) });
      case 'splitFrom':
        return t('item.history.splitFrom', { key: this.key(line.other) });
      case 'linked':
      case 'unlinked':
        return t(`item.history.${line.what}`, { way: t(`item.links.way.${line.way}`), key: this.key(line.other) });
      case 'commented':
      case 'reworded':
      case 'saidAgain':
        return this.said(line.what, line.comment);
      default:
        return t(`item.history.${line.what}`);
    }
  }

  /** With how the comment begins, for as long as it is there: what was removed is not said again here. */
  private said(what: 'commented' | 'reworded' | 'saidAgain', id: string): string {
    const text = this.language.t(`item.history.${what}`);
    const body = this.store.comments().find((comment) => comment.id === id)?.body;
    return body === undefined ? text : this.language.t('item.history.saying', { text, words: shortened(this.named(body).replace(/\s+/g, ' '), ONE_LINE) });
  }

  private value(property: ChangedProperty, value: unknown): string {
    if (value === null || value === undefined) return this.language.t('item.history.nothing');
    const id = String(value);
    switch (property) {
      case 'status':
        return this.names.status({ status: id })?.label ?? id;
      case 'refinement':
        return this.language.t(`backlog.refinement.${id}`);
      case 'type':
        return this.language.t(`shell.type.${id}`);
      case 'estimate':
        return this.names.points(Number(value));
      case 'goals':
        return this.goals(value as GoalLink[]);
      case 'assigneeId':
        return this.person(id);
      case 'parentId':
        return this.key(id);
      case 'stepId':
        return this.store.steps().find((step) => step.id === id)?.name ?? this.language.t('item.history.gone');
      case 'releaseId':
        return this.store.releases().find((release) => release.id === id)?.name ?? this.language.t('item.history.gone');
      case 'title':
      case 'blockedReason':
      case 'pin':
        return id;
    }
  }

  private goals(links: readonly GoalLink[]): string {
    const told = links.map(
      ({ goalId, share }) =>
        `${this.store.goals().find(({ id }) => id === goalId)?.name ?? this.language.t('item.history.gone')} ${this.language.number(share, { style: 'percent' })}`,
    );
    return told.length === 0 ? this.language.t('item.history.nothing') : this.language.list(told);
  }

  private key(id: string): string {
    return this.store.itemsById().get(id)?.key || this.language.t('item.history.gone');
  }

  private sprint(id: string | null): string {
    return this.store.sprints().find((sprint) => sprint.id === id)?.name ?? this.language.t('item.history.gone');
  }

  private rule(id: string): string {
    const rule = this.store.product()?.readyRules.find((each) => each.id === id);
    return rule === undefined ? this.language.t('item.history.gone') : this.rules.rule(rule);
  }

  private label(id: string): string {
    const name = this.store.labelsById().get(id)?.name;
    return name === undefined ? this.language.t('item.history.gone') : `#${name}`;
  }

  private story(story: Story | null): string {
    return story === null ? '' : this.long([story.asA, story.iWant, story.soThat].filter((part) => part !== '').join('\n'));
  }

  private long(text: string): string {
    return shortened(this.named(text), LONG);
  }

  private named(text: string): string {
    return replaceMentions(text, ({ id, name }) => `@${this.store.membersById().get(id)?.name ?? name}`);
  }
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}

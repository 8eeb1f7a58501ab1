import type { KanoAnswered } from '@ordo/contract';
import { makeItem, makeMember } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { SavedViews } from '../../store/saved-views';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { RefiningStore } from '../test/refining-store';
import { ScoresPage } from './scores-page';

const delight = { id: 'delight', name: 'Delight', weight: 3, min: 0, max: 10, raises: true };
const cost = { id: 'cost', name: 'Cost', weight: 1, min: 0, max: 100, raises: false };
const gate = makeItem({
  key: 'CYC-1',
  title: 'Gate',
  scores: { weighted: { delight: 10, cost: 50 } },
  scoreEvidence: { wsjf: { value: { text: 'Log of May', url: '' } } },
});
const lock = makeItem({ key: 'CYC-2', title: 'Lock', scores: { weighted: { delight: 5, cost: 25 } } });
const bare = makeItem({ key: 'CYC-3', title: 'Bare' });
const noor = makeMember({ name: 'Noor Haddad' });

function answer(respondentName: string, functional: KanoAnswered['functional'], dysfunctional: KanoAnswered['dysfunctional']): KanoAnswered {
  const about = { id: respondentName, itemId: gate.id, authorId: noor.id, version: 1, createdAt: '2026-11-18T09:00:00Z', editedAt: null };
  return { ...about, respondentId: null, respondentName, functional, dysfunctional };
}

describe('what scores are made of', () => {
  let store: RefiningStore;
  let screen: Screen<ScoresPage>;
  const asked = (): unknown => store.asked.at(-1)?.[1];
  const row = (title: string): string[] =>
    [
      ...(screen
        .all('tbody tr')
        .find((line) => line.querySelector('th')?.textContent?.includes(title))
        ?.querySelectorAll('td') ?? []),
    ].map((cell) => cell.textContent?.trim() ?? '');
  async function until(holds: () => boolean): Promise<void> {
    for (let turn = 0; turn < 100 && !holds(); turn += 1) {
      await new Promise((resume) => setTimeout(resume, 10));
      await screen.settle();
    }
    expect(holds()).toBe(true);
  }
  async function open(framework: string): Promise<void> {
    screen = await show(ScoresPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'ines' }) } },
        DefinitionOfReady,
        ItemStructure,
        SavedViews,
        Watching,
      ],
    });
    if (framework === 'WSJF') return;
    await screen.press('Framework: WSJF');
    await screen.press(framework);
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.items.set([gate, lock, bare]);
    store.members.set([noor]);
  });

  describe('criteria of one’s own', () => {
    it('are columns with their names, and make a score from 0 to 100 that says its rule', async () => {
      store.product.update((product) => ({ ...product, scoreCriteria: [delight, cost] }));
      await open('Own criteria');
      expect(screen.field('Delight of CYC-1').value).toBe('10');
      // (3 · 100 + 0) / 4 = 75 is the highest; (3 · 50 + 50) / 4 = 50 of it is 66.7
      expect(['Gate', 'Lock'].map((title) => row(title).at(-2))).toEqual(['100', '66.7']);
      expect(row('Bare').at(-2)).toContain('Delight and Cost missing');
      const score = screen.all('td.score span')[0] as HTMLElement;
      score.dispatchEvent(new Event('mouseenter'));
      await until(() => screen.text.includes('(3 × Delight + 1 × Cost) ÷ 4, each figure as 0 to 100 of its column with Cost turned round'));
    });

    it('say so while there are none, and are defined in a list that names what is wrong', async () => {
      await open('Own criteria');
      expect(screen.text).toContain('No criteria yet');
      await screen.press('Criteria…');
      await until(() => screen.has('Save the criteria'));
      await screen.press('Save the criteria');
      expect(screen.all('[role=alert]')[0]?.textContent).toContain('criterion 1: give it a name');
      await screen.type('Name of criterion 1', 'Delight');
      await screen.type('Weight of Delight', '100');
      screen.named('Add a criterion').click();
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Name of criterion 2');
      await screen.settle();
      await screen.type('Name of criterion 2', 'Cost');
      await screen.type('Weight of Cost', '30');
      expect(screen.text).toContain('The weights come to 130; each counts with its share of that.');
      expect(screen.all('.share').map((share) => share.textContent)).toEqual(['77%', '23%']);
      await screen.type('Most of Cost', '0');
      await screen.press('Save the criteria');
      expect(screen.all('[role=alert]')[0]?.textContent).toContain('Cost: the least has to be below the most');
      await screen.type('Most of Cost', '5');
      await screen.press('Save the criteria');
      expect(asked()).toMatchObject({
        kind: 'product.edit-score-criteria',
        criteria: [
          { name: 'Delight', weight: 100, min: 0, max: 10, raises: true },
          { name: 'Cost', weight: 30, min: 0, max: 5, raises: true },
        ],
      });
    });

    it('are the owner’s to say', async () => {
      store.role.set('member');
      await open('Own criteria');
      expect(screen.has('Criteria…')).toBe(false);
    });
  });

  describe('answers to the questions of Kano', () => {
    beforeEach(() => store.kanoAnswers.set([answer('Marc', 'like', 'dislike'), answer('Sven', 'like', 'neutral'), answer('Ada', 'like', 'neutral')]));

    it('are counted by class, with better and worse', async () => {
      await open('Kano');
      // Attractive 2, performance 1: better 3 of 3, worse 1 of 3
      expect(row('Gate').slice(2)).toEqual(['3', '0', '1', '2', '0', '0', '0', 'Attractive', '1', '-0.33']);
      expect(row('Lock').slice(2).at(-3)).toContain('answers missing');
    });

    it('are added by name, once by each person, corrected and removed', async () => {
      await open('Kano');
      await screen.press('3 answers about CYC-1');
      await until(() => screen.has('Add the answer'));
      expect(screen.text).toContain('Attractive by 3 answers; better 1, worse -0.33');
      await screen.press('Add the answer');
      expect(screen.text).toContain('Say who answers');
      await screen.type('Who answers', 'marc');
      await screen.press('Add the answer');
      expect(screen.text).toContain('marc has answered about this item already');
      await screen.type('Who answers', 'noor haddad');
      await screen.press('If it is there: I do not mind');
      await screen.press('I expect it');
      await screen.press('Add the answer');
      const given = { itemId: gate.id, respondentId: noor.id, respondentName: '', functional: 'must-be', dysfunctional: 'neutral' };
      expect(asked()).toMatchObject({ kind: 'kano-answer.create', answer: given });
      expect(screen.field('Who answers').value).toBe('');
      await screen.press('Marc: If it is not there: I dislike it');
      await screen.press('I can live with it');
      expect(asked()).toMatchObject({ kind: 'kano-answer.edit', id: 'Marc', set: { dysfunctional: 'live-with' } });
      await screen.press('Remove the answer of Sven');
      expect(asked()).toMatchObject({ kind: 'kano-answer.delete', id: 'Sven' });
    });

    it('open in one dialog, however often it is asked for before it is there', async () => {
      await open('Kano');
      const button = screen.named('3 answers about CYC-1');
      button.click();
      button.click();
      await until(() => screen.has('Add the answer'));
      await screen.settle();
      expect(screen.all('ordo-kano-dialog').length).toBe(1);
    });

    it('are only read by who may not edit', async () => {
      store.role.set('stakeholder');
      await open('Kano');
      await screen.press('3 answers about CYC-1');
      await until(() => screen.text.includes('I can live with it') || screen.text.includes('I dislike it'));
      expect(screen.has('Add the answer')).toBe(false);
    });
  });

  describe('evidence for a figure', () => {
    it('is marked beside it, read and written with a key', async () => {
      await open('WSJF');
      expect(screen.has('What Value of CYC-1 rests on')).toBe(true);
      await screen.key(screen.field('Risk reduced of CYC-2'), 'e', { code: 'KeyE', altKey: true });
      await until(() => screen.has('Save'));
      await screen.press('Save');
      expect(screen.text).toContain('Write some words, or name a page');
      await screen.type('Page', 'javascript:alert(1)');
      await screen.press('Save');
      expect(screen.text).toContain('An address that begins with https:// or http://');
      await screen.type('Page', 'https://a.example/log');
      await screen.press('Save');
      expect(store.asked.at(-1)).toEqual(['edit', lock.id, { scoreEvidence: { wsjf: { risk: { text: '', url: 'https://a.example/log' } } } }]);
    });

    it('is only read by who may not edit', async () => {
      store.role.set('stakeholder');
      await open('WSJF');
      expect(screen.all('ordo-evidence-mark').length).toBe(1);
      await screen.press('What Value of CYC-1 rests on');
      await until(() => screen.text.includes('Log of May'));
      expect(screen.has('Save')).toBe(false);
    });
  });
});

import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { RULES, RefiningStore } from '../test/refining-store';
import { ReadyRules } from './ready-rules';

describe('the Definition of Ready in the settings', () => {
  let store: RefiningStore;
  let screen: Screen<ReadyRules>;

  async function open(): Promise<void> {
    screen = await show(ReadyRules, {
      providers: [{ provide: ProductStore, useValue: store }, { provide: Session, useValue: { me: () => ({ id: 'ines' }) } }, DefinitionOfReady],
    });
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new RefiningStore();
  });

  it('begins empty, with suggestions one press away', async () => {
    await open();
    await screen.press('Has acceptance criteria');
    await screen.press('Estimated at 8 points or less');
    await screen.press('Design is attached');
    expect(store.rules()).toEqual(['criteria', 'estimate 8', 'Design is attached']);
    expect(screen.all('.actions button').map((button) => button.textContent?.trim())).not.toContain('Design is attached');
  });

  it('takes rules of one’s own, one after the other', async () => {
    await open();
    await screen.press('A rule of your own');
    await screen.type('Rule', ' Users have  seen it ');
    await screen.key(screen.field('Rule'), 'Enter');
    await screen.type('Rule', 'Legal agrees');
    await screen.key(screen.field('Rule'), 'Enter');
    await screen.key(screen.field('Rule'), 'Escape');
    expect(store.rules()).toEqual(['Users have seen it', 'Legal agrees']);
  });

  it('rewords, limits, moves and removes them', async () => {
    store.define();
    await open();
    await screen.press('Design is attached');
    await screen.type('Rule', 'Design is agreed');
    await screen.key(screen.field('Rule'), 'Enter');
    await screen.press('Move up: Design is agreed');
    expect(store.rules()).toEqual(['criteria', 'Design is agreed', 'estimate 8']);
    const row = screen.all(`[data-rule="${RULES[1]!.id}"]`)[0]!;
    await screen.key(row, 'ArrowUp', { altKey: true });
    expect(store.rules()).toEqual(['criteria', 'estimate 8', 'Design is agreed']);
    await screen.key(screen.all(`[data-rule="${RULES[0]!.id}"]`)[0]!, 'ArrowUp', { altKey: true });
    expect(store.rules()).toHaveLength(3);
    await screen.press('Remove: Has acceptance criteria');
    expect(store.rules()).toEqual(['estimate 8', 'Design is agreed']);
  });

  it('keeps a rule that is emptied', async () => {
    store.define();
    await open();
    await screen.press('Design is attached');
    await screen.type('Rule', '  ');
    await screen.key(screen.field('Rule'), 'Enter');
    expect(store.asked).toEqual([]);
  });

  it('is read by the team', async () => {
    store.define();
    store.role.set('member');
    await open();
    expect(screen.text).toContain('Estimated at 8 points or less');
    expect(screen.all('button')).toEqual([]);
  });
});

import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { RefiningStore } from '../test/refining-store';
import { PaceForm } from './pace-form';

describe('the pace', () => {
  let store: RefiningStore;
  let screen: Screen<PaceForm>;

  async function open(locale: 'en' | 'fr' = 'en'): Promise<void> {
    screen = await show(PaceForm, {
      locale,
      providers: [{ provide: ProductStore, useValue: store }, { provide: Session, useValue: { me: () => ({ id: 'ines' }) } }, DefinitionOfReady],
    });
  }
  const state = async (low: string, likely: string, high: string): Promise<void> => {
    await screen.type('At least', low);
    await screen.type('Most likely', likely);
    await screen.type('At most', high);
    await screen.press('State');
  };

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new RefiningStore();
  });

  it('is stated as a range, and cleared', async () => {
    await open();
    await state('18', '24', '30,5');
    expect(store.product().pace).toEqual({ low: 18, likely: 24, high: 30.5 });
    expect(screen.field('At most').value).toBe('30.5');
    await screen.press('Clear');
    expect(store.product().pace).toBeNull();
    expect(screen.field('At most').value).toBe('');
  });

  it('says at the field what to do, and keeps what was typed', async () => {
    await open();
    await state('many', '24', '');
    expect(screen.text).toContain('A number of points');
    expect([screen.field('At least').value, screen.field('At least').getAttribute('aria-invalid'), store.asked]).toEqual(['many', 'true', []]);
    await state('18', '12', '30');
    expect(screen.text).toContain('Not below the one before');
    expect(screen.field('Most likely').getAttribute('aria-invalid')).toBe('true');
    expect(store.asked).toEqual([]);
  });

  it('is only read by the team', async () => {
    store.role.set('member');
    await open();
    expect(screen.text).toBe('Nobody has stated a pace.');
    store.product.update((product) => ({ ...product, pace: { low: 18, likely: 24, high: 30 } }));
    await screen.settle();
    expect(screen.text).toBe('18 to 30 points a sprint, most likely 24');
  });
});

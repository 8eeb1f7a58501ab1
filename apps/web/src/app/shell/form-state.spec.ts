import { TestBed } from '@angular/core/testing';
import { DialogRef } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { differing, formState, type FormState } from './form-state';
import { Language } from './language';
import { Refusals } from './refusals';

describe('the form of a dialog', () => {
  let connection: 'live' | 'offline';
  let fields: Record<string, object>;
  let closed: unknown[];
  let form: FormState<'name' | 'day'>;
  const event = { preventDefault: () => undefined } as Event;

  beforeEach(() => {
    connection = 'live';
    fields = {};
    closed = [];
    TestBed.configureTestingModule({
      providers: [
        { provide: DialogRef, useValue: { close: (answer: unknown) => closed.push(answer) } },
        { provide: Language, useValue: { t: (key: string) => key } },
        { provide: ProductStore, useValue: { connection: () => connection } },
        { provide: Refusals, useValue: { fields: () => fields, text: () => 'Not now' } },
      ],
    });
    form = TestBed.runInInjectionContext(() => formState(['name', 'day'], { name: '', day: '' }));
  });

  it('sends nothing while something is wrong, and forgets what is wrong where one types', async () => {
    const work = jest.fn(() => Promise.resolve());
    await form.send(event, () => ({ name: 'Say one', day: 'Say one' }), work);
    expect(work).not.toHaveBeenCalled();
    form.type('name', 'Quay', 'day');
    expect([form.typed(), form.errors()]).toEqual([{ name: 'Quay', day: '' }, {}]);
  });

  it('closes with its answer when it was accepted, and offline at once', async () => {
    await form.send(
      event,
      () => ({}),
      () => Promise.resolve(),
      'first',
    );
    connection = 'offline';
    await form.send(
      event,
      () => ({}),
      () => Promise.reject(new Error('away')),
      'second',
    );
    expect(closed).toEqual(['first', 'second']);
  });

  it('says a refusal at its field, or above all of them, and keeps what was typed', async () => {
    form.type('name', 'Quay');
    const refused = (): Promise<void> =>
      form.send(
        event,
        () => ({}),
        () => Promise.reject(new Error('refused')),
      );
    await refused();
    expect([form.errors(), form.failure()]).toEqual([{}, 'Not now']);
    fields = { day: {} };
    await refused();
    expect([form.errors(), form.failure()]).toEqual([{ day: 'shell.fieldRefused' }, '']);
    expect([form.typed().name, form.isSending(), closed]).toEqual(['Quay', false, []]);
  });

  it('sets only what differs', () => {
    const before = { name: 'Quay', day: '2026-01-01', goal: '' };
    expect(differing(before, { name: 'Quay', day: '2026-01-02' })).toEqual({ day: '2026-01-02' });
  });
});

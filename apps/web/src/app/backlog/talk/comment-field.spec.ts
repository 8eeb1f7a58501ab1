import { makeItem, makeMember } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { FakeStore } from '../test/fake-store';
import { CommentField } from './comment-field';

const [ines, noor, nora] = [makeMember({ name: 'Inès Marchal' }), makeMember({ name: 'Noor Haddad' }), makeMember({ name: 'Nora Klein' })];

describe('the field for comments', () => {
  let screen: Screen<CommentField>;
  let field: HTMLTextAreaElement;
  const sent = jest.fn();

  beforeEach(async () => {
    document.body.innerHTML = '';
    sent.mockClear();
    const store = new FakeStore();
    store.members.set([ines, noor, nora]);
    store.items.set([makeItem({ number: 7, key: 'CYC-7', title: 'Unlock a bike' })]);
    screen = await show(CommentField, {
      inputs: { text: '', label: 'New comment', isNew: true },
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: ines.id }) } },
      ],
    });
    screen.fixture.componentInstance.sent.subscribe(sent);
    field = screen.field('New comment') as unknown as HTMLTextAreaElement;
  });

  const options = () => screen.all('[role=option]').map((option) => option.querySelector('.label')?.textContent);
  const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.querySelector('.label')?.textContent;

  it('offers people behind @, and writes who is chosen with the keyboard', async () => {
    await screen.type('New comment', 'Ask @no');
    expect(options()).toEqual(['Noor Haddad', 'Nora Klein']);
    expect(field.getAttribute('aria-controls')).toBe(screen.all('[role=listbox]')[0]?.id);
    expect(active()).toBe('Noor Haddad');
    await screen.key(field, 'ArrowDown');
    expect(active()).toBe('Nora Klein');
    expect((await screen.key(field, 'Enter')).defaultPrevented).toBe(true);
    expect(field.value).toBe('Ask @Nora Klein ');
    expect(screen.fixture.componentInstance.text()).toBe('Ask @Nora Klein ');
    expect(options()).toEqual([]);
  });

  it('offers items behind # and the key of the product', async () => {
    await screen.type('New comment', 'see #unl');
    await screen.key(field, 'Tab');
    expect(field.value).toBe('see CYC-7 ');
    await screen.type('New comment', 'see CYC-');
    expect(options()).toEqual(['Unlock a bike']);
    await screen.type('New comment', 'see CYC-7');
    expect(options()).toEqual([]);
  });

  it('offers nothing more when a name is written out', async () => {
    await screen.type('New comment', '@Noor Haddad');
    expect(options()).toEqual([]);
    await screen.type('New comment', '@Noor Haddad about #unl');
    expect(options()).toEqual(['Unlock a bike']);
  });

  it('closes only the list on Escape, and keeps it closed for that name', async () => {
    await screen.type('New comment', '@no');
    const escape = await screen.key(field, 'Escape');
    expect([escape.defaultPrevented, options()]).toEqual([true, []]);
    await screen.type('New comment', '@noo');
    expect(options()).toEqual([]);
    expect((await screen.key(field, 'Escape')).defaultPrevented).toBe(false);
    await screen.type('New comment', '@noo @no');
    expect(options()).toHaveLength(2);
  });

  it('sends with Ctrl and Enter, also while it offers something; Enter alone is a line', async () => {
    await screen.type('New comment', 'Ask @no');
    await screen.key(field, 'Enter', { ctrlKey: true });
    await screen.type('New comment', 'Plain');
    expect((await screen.key(field, 'Enter')).defaultPrevented).toBe(false);
    await screen.key(field, 'Enter', { metaKey: true });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('says why what was written was refused', async () => {
    screen.fixture.componentRef.setInput('problem', 'It mentions somebody else.');
    await screen.settle();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('It mentions somebody else.');
  });
});

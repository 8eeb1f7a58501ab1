import { askedAt } from './asked';

const asked = (text: string) => askedAt(text, text.length, 'CYC');

describe('askedAt', () => {
  it('finds who is being named, also by several words', () => {
    expect(asked('Ask @')).toEqual({ kind: 'person', typed: '', from: 4 });
    expect(asked('Ask @No')).toEqual({ kind: 'person', typed: 'No', from: 4 });
    expect(asked('(@Noor Ha')).toEqual({ kind: 'person', typed: 'Noor Ha', from: 1 });
  });

  it('finds which item is being named, by # or by the key of the product', () => {
    expect(asked('see #')).toEqual({ kind: 'item', typed: '', from: 4 });
    expect(asked('see #unlock a')).toEqual({ kind: 'item', typed: 'unlock a', from: 4 });
    expect(asked('see CYC-1')).toEqual({ kind: 'item', typed: 'CYC-1', from: 4 });
    expect(asked('see cyc-')).toEqual({ kind: 'item', typed: 'cyc-', from: 4 });
  });

  it('takes the last of several', () => {
    expect(asked('Ask @Noor Haddad whether #fo')).toEqual({ kind: 'item', typed: 'fo', from: 25 });
    expect(asked('see #unlock with @No')).toEqual({ kind: 'person', typed: 'No', from: 17 });
  });

  it.each(['ines@port', 'a#b', '@ nobody', '# Heading', '## ', 'XCYC-1', 'ABC-1', '@one\ntwo', 'plain', ''])('finds nothing in %j', (text) => {
    expect(asked(text)).toBeNull();
  });

  it('looks only at what stands before the caret', () => {
    expect(askedAt('Ask @Noor please', 8, 'CYC')).toEqual({ kind: 'person', typed: 'Noo', from: 4 });
  });
});

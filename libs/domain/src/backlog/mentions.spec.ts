import fc from 'fast-check';
import { keepMentions, mention, mentionsIn, replaceMentions, typedMentions, type Named } from './mentions';

const idOf = (last: number): string => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const noor: Named = { id: idOf(1), name: 'Noor Haddad' };
const ines: Named = { id: idOf(2), name: 'Inès' };
const inesM: Named = { id: idOf(3), name: 'Inès Marchetti' };
const [sam, otherSam] = [4, 5].map((last): Named => ({ id: idOf(last), name: 'Sam Lee' })) as [Named, Named];
const people = [noor, ines, inesM, sam, otherSam];

describe('mentions', () => {
  it('are found once each, in order, and nowhere else', () => {
    const text = `${mention(ines)} asks ${mention(noor)}, then ${mention(ines)} again, not @Noor nor [x](member:${noor.id}) nor @[x](member:1)`;
    expect(mentionsIn(text)).toEqual([ines.id, noor.id]);
    expect(mentionsIn(`@[Noor](member:${noor.id.toUpperCase()})`)).toEqual([noor.id]);
  });

  it('stay readable whatever a name holds', () => {
    const odd = { id: noor.id, name: 'A [b]\n] c' };
    expect(mentionsIn(mention(odd))).toEqual([noor.id]);
    expect(replaceMentions(`To ${mention(odd)}.`, ({ name }) => name)).toBe('To A (b) ) c.');
  });

  it('are kept for the names that are typed, the longest first', () => {
    expect(keepMentions('@Noor Haddad, ask @Inès Marchetti or @Inès.', people)).toBe(`${mention(noor)}, ask ${mention(inesM)} or ${mention(ines)}.`);
    expect(keepMentions('a@Inès @Inèsa @@Inès @inès', people)).toBe('a@Inès @Inèsa @@Inès @inès');
  });

  it('say nobody by a name that two people have, unless they say which', () => {
    expect(keepMentions('@Sam Lee', people)).toBe('@Sam Lee');
    expect(typedMentions(`Ask ${mention(sam)}`, people)).toBe(`Ask ${mention(sam)}`);
  });

  it('are typed with today’s name', () => {
    expect(typedMentions(`@[Old Name](member:${noor.id}) and @[Gone](member:${idOf(9)})`, people)).toBe(`@Noor Haddad and @[Gone](member:${idOf(9)})`);
  });

  it('name the same people after having been edited, whatever stands around them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...people).map(mention),
      fc.constantFrom('@', ' ', 'x', ' Marchetti', '[', ']', '(', '\n', '@Inès', 'Inès', '`', '_'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const kept = pieces.join('');
        expect(mentionsIn(keepMentions(typedMentions(kept, people), people))).toEqual(expect.arrayContaining(mentionsIn(kept)));
      }),
      { numRuns: 500 },
    );
  });

  it('cost a hostile text no more than its length', () => {
    expect(mentionsIn('@['.repeat(100_000))).toEqual([]);
    expect(mentionsIn(`@[${'a'.repeat(100_000)}`)).toEqual([]);
  });
});

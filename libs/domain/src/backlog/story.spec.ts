import fc from 'fast-check';
import { storyOf } from './story';

describe('storyOf', () => {
  it.each([
    ['As a rider I want a map so that I find a bike', 'rider', 'a map', 'I find a bike'],
    ['As an agency user, I want to upload a file, so that it is checked.', 'agency user', 'to upload a file', 'it is checked'],
    [
      'As the site editor I want to add an article  so that the site has plenty of content ',
      'site editor',
      'to add an article',
      'the site has plenty of content',
    ],
    ['As a Developer I want the data loaded', 'Developer', 'the data loaded', ''],
    ['As a Publisher I want a check so that that I know it at once', 'Publisher', 'a check', 'I know it at once'],
    ["As a user I'd like to see my rides so I can compare them", 'user', 'to see my rides', 'I can compare them'],
    ['As a DeveloperI want a log', 'Developer', 'a log', ''],
    ['As a tester, I need a log', 'tester', 'a log', ''],
    [
      'En tant que régulatrice, je veux voir les stations vides afin d’envoyer une camionnette',
      'régulatrice',
      'voir les stations vides',
      'envoyer une camionnette',
    ],
    ['En tant qu’usager je souhaite payer sans compte pour que mes données restent chez moi', 'usager', 'payer sans compte', 'mes données restent chez moi'],
  ])('finds the parts of “%s”', (sentence, asA, iWant, soThat) => {
    expect(storyOf(sentence)).toEqual({ asA, iWant, soThat });
  });

  it.each(['Unlock a bike with NFC', 'As fast as possible', 'As a user I do not want banners', 'As a I want a map', 'As a rider I want', 'I want a map', ''])(
    'finds none in “%s”',
    (sentence) => {
      expect(storyOf(sentence)).toBeNull();
    },
  );

  it('finds none whose part is too long to be stored', () => {
    expect(storyOf(`As a rider I want ${'x'.repeat(500)}`)?.iWant).toHaveLength(500);
    expect(storyOf(`As a rider I want ${'x'.repeat(501)}`)).toBeNull();
    expect(storyOf('As a rider '.repeat(20_000))).toBeNull();
  });

  it('reads back the parts of any sentence made of them', () => {
    const word = fc.stringMatching(/^[b-hk-z]{1,12}$/);
    const part = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(part, part, part, (asA, iWant, soThat) => {
        expect(storyOf(`As a ${asA}, I want ${iWant}, so that ${soThat}.`)).toEqual({ asA, iWant, soThat });
      }),
    );
  });
});

import { foldText } from './fold-text';

describe('foldText', () => {
  it('drops case, accents and needless spaces', () => {
    expect(foldText('  Épopée  À\u00A0FAIRE ')).toBe('epopee a faire');
  });
});

import { numberMeant } from './search';

describe('numberMeant', () => {
  it.each(['CYC-142', 'cyc-142', 'cyc142', 'CYC 142', '142', '#142', ' 142 '])('reads %s as the key CYC-142', (typed) =>
    expect(numberMeant('CYC', typed)).toBe(142),
  );

  it.each(['CYD-142', 'CYC-', 'CYC-0', 'CYC-1e3', '142 bikes', '-142', '', '12345678901', 'cyc'])('takes %s for no key', (typed) =>
    expect(numberMeant('CYC', typed)).toBeNull(),
  );
});

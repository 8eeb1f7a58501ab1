import { forgetScenarios, recallScenario, rememberScenario } from './scenarios';

describe('scenarios that are kept', () => {
  beforeEach(() => localStorage.clear());

  it('are of one person and one product', () => {
    rememberScenario('ines', 'cyclade', [{ kind: 'capacity', factor: 0.5 }]);
    expect(recallScenario('ines', 'cyclade')).toEqual([{ kind: 'capacity', factor: 0.5 }]);
    expect([recallScenario('ines', 'harbour'), recallScenario('noor', 'cyclade')]).toEqual([[], []]);
  });

  it('leave nothing behind once they are applied, dropped or signed out of', () => {
    rememberScenario('ines', 'cyclade', [{ kind: 'capacity', factor: 0.5 }]);
    rememberScenario('ines', 'cyclade', []);
    expect(localStorage.length).toBe(0);
    rememberScenario('ines', 'cyclade', [{ kind: 'capacity', factor: 0.5 }]);
    forgetScenarios();
    expect(localStorage.length).toBe(0);
  });

  it('are none where what was kept cannot be read', () => {
    localStorage.setItem('ordo.scenarios', '{');
    expect(recallScenario('ines', 'cyclade')).toEqual([]);
  });
});

import { placedLabels, type Labelled } from './matrix-labels';

const bubble = (id: string, x: number, y: number, text = 'Ten signs!'): Labelled => ({ id, x, y, radius: 10, text });

describe('labels of bubbles', () => {
  it('stand below, or above where something is below', () => {
    const [a, b] = [bubble('a', 100, 100), bubble('b', 100, 130)];
    expect([...placedLabels([a], [a], [])]).toEqual([['a', 25]]);
    expect([...placedLabels([a], [a, b], [])]).toEqual([['a', -18]]);
  });

  it('are left out where there is no room, or what came first has it', () => {
    const [a, b] = [bubble('a', 100, 100), bubble('b', 130, 100)];
    expect([...placedLabels([a], [a], [{ left: 0, right: 200, top: 0, bottom: 200 }])]).toEqual([]);
    expect([...placedLabels([a, b], [a, b], [])]).toEqual([
      ['a', 25],
      ['b', -18],
    ]);
  });
});

import { readDate, readDays, readWorkDays, type WorkCells } from './work-days';

function read(cells: Partial<WorkCells>) {
  const said: unknown[] = [];
  const work = readWorkDays({ started: null, finished: null, cycleDays: null, ...cells }, (...about) => said.push(about));
  return { ...work, said };
}

describe('readDate', () => {
  it.each([
    ['2015-02-04', '2015-02-04'],
    ['2015-02-04T23:59:59Z', '2015-02-04'],
    ['2015/2/4 10:30', '2015-02-04'],
    ['04.02.2015', '2015-02-04'],
    ['25/03/2019', '2019-03-25'],
    ['3/25/2019', '2019-03-25'],
    ['04/04/2019', '2019-04-04'],
    ['12/Mar/19 3:04 PM', '2019-03-12'],
    ['12 March 2019', '2019-03-12'],
  ])('reads %s as %s', (text, day) => expect(readDate(text)).toBe(day));

  it.each(['2015-02-30', '04/05/2019', 'yesterday', '12/Foo/19', '2015', ''])('does not guess at “%s”', (text) => expect(readDate(text)).toBeUndefined());
});

it('readDays reads 0 and more, in words too, and nothing else', () => {
  expect(['5', '0', '2,5', '5 days', '3 jours', '-1', 'x', '99999'].map(readDays)).toEqual([5, 0, 2.5, 5, 3, undefined, undefined, undefined]);
});

describe('readWorkDays', () => {
  it('takes what can be, of finished work and of work that goes on', () => {
    expect(read({ started: '2015-02-05', finished: '2015-02-08', cycleDays: '3' })).toEqual({
      past: { startedOn: '2015-02-05', finishedOn: '2015-02-08', days: 3 },
      reached: 'finished',
      isImpossible: false,
      said: [],
    });
    expect(read({ started: '2015-02-05', finished: '-' })).toMatchObject({ past: { startedOn: '2015-02-05', finishedOn: null, days: null }, reached: 'begun' });
    expect(read({ cycleDays: '3' })).toMatchObject({ past: { finishedOn: null, days: 3 }, reached: 'finished' });
    expect(read({})).toEqual({ past: null, reached: 'nothing', isImpossible: false, said: [] });
  });

  it.each<[string, Partial<WorkCells>, 'finished' | 'begun' | 'nothing', unknown[]]>([
    ['−1 days', { finished: '2015-02-04', cycleDays: '-1' }, 'finished', ['cycle-days-impossible', '-1', 'cycleDays']],
    [
      'an end before the beginning',
      { started: '2015-02-05', finished: '2015-02-04' },
      'finished',
      ['finished-before-started', '2015-02-05 – 2015-02-04', 'finished'],
    ],
    ['an end that is no day', { started: '2015-02-05', finished: 'soon' }, 'begun', ['date-unreadable', 'soon', 'finished']],
    ['a beginning that is no day', { started: '2015-13-01', cycleDays: '4' }, 'finished', ['date-unreadable', '2015-13-01', 'started']],
  ])('names %s, and takes none of the row’s days', (_, cells, reached, about) => {
    expect(read(cells)).toEqual({ past: null, reached, isImpossible: true, said: [about] });
  });
});

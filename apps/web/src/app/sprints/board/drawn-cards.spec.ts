import { TestBed } from '@angular/core/testing';
import { makeItems } from '@ordo/testing';
import { BoardView } from './board-view';
import { DrawnCards } from './drawn-cards';

describe('a long board', () => {
  it('is drawn as far as can be in sight, and frame by frame the rest', () => {
    const frames: FrameRequestCallback[] = [];
    jest.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
    const cards = makeItems(20);
    const lanes = () => [{ cells: [{ cards }, { cards: cards.slice(0, 3) }] }];
    TestBed.configureTestingModule({ providers: [DrawnCards, { provide: BoardView, useValue: { lanes } }] });
    const drawn = TestBed.inject(DrawnCards);
    TestBed.tick();
    // 768 pixels hold ten cards of 80.
    expect([drawn.of(cards).length, drawn.of(cards.slice(0, 3)).length]).toEqual([10, 3]);
    const lengths = [1, 2, 3, 4].map(() => {
      for (const frame of frames.splice(0)) frame(0);
      TestBed.tick();
      return drawn.of(cards).length;
    });
    expect(lengths).toEqual([14, 18, 20, 20]);
    jest.restoreAllMocks();
  });
});

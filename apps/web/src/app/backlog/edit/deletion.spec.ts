import { makeItem } from '@ordo/testing';
import { deletionOf } from './deletion';

const city = makeItem();
const trip = makeItem({ parentId: city.id });
const ride = makeItem({ parentId: trip.id });
const begin = makeItem({ parentId: ride.id });
const rest = makeItem();
const all = [city, trip, ride, begin, rest];

describe('what deleting items means for what stands below them', () => {
  it('is nothing where nothing does', () => {
    expect(deletionOf(all, [begin, rest])).toMatchObject({ children: [], below: 0 });
  });

  it('counts those directly below and all of them, and says where they would go', () => {
    expect(deletionOf(all, [trip])).toMatchObject({ children: [ride], below: 2, above: city });
    expect(deletionOf(all, [city])).toMatchObject({ children: [trip], below: 3, above: null });
  });

  it('leaves out what is deleted itself', () => {
    expect(deletionOf(all, [city, trip])).toMatchObject({ children: [ride], below: 2, above: null });
    expect(deletionOf(all, all)).toMatchObject({ children: [], below: 0 });
  });

  it('names no place where children would go to different ones', () => {
    expect(deletionOf(all, [city, ride])).toMatchObject({ children: [trip, begin], below: 2, above: undefined });
  });
});

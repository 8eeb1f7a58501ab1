import { Notices } from './notices';
import { readStories } from './stories';

describe('readStories', () => {
  it('makes one item of each line, the sentence being its title', () => {
    const stories = readStories('As a rider I want a map so that I find a bike \n\n- As a rider I want a lock\r\n2) Third\n', new Notices());
    expect(stories.map(({ line, title }) => [line, title])).toEqual([
      [1, 'As a rider I want a map so that I find a bike'],
      [3, 'As a rider I want a lock'],
      [4, 'Third'],
    ]);
  });

  it('keeps a sentence that is too long for a title in the description', () => {
    const [story] = readStories('As a rider '.repeat(60), new Notices());
    expect(story?.title).toHaveLength(500);
    expect(story?.description).toBe('As a rider '.repeat(60).trim());
  });
});

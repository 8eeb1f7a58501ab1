import { ownWorker } from './own-worker';

const here = (path: string): string => `${location.origin}${path}`;

describe('the address of a worker', () => {
  it('is one of those the build wrote', () => {
    expect(ownWorker(here('/worker-SEESFZNO.js'))).toBe(here('/worker-SEESFZNO.js'));
  });

  it.each([
    'https://evil.example/worker-SEESFZNO.js',
    here('/api/worker-SEESFZNO.js'),
    here('/worker-SEESFZNO.js?x'),
    here('/main-SEESFZNO.js'),
    here('/worker-SEESFZNO.js/x'),
    'data:text/javascript,1',
    `blob:${here('/worker-SEESFZNO.js')}`,
    'javascript:1',
  ])('is not %s', (address) => {
    expect(() => ownWorker(address)).toThrow(TypeError);
  });
});

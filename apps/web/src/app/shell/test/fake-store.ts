/** The product in memory that screens of every responsibility are tried with. */
export { FakeStore } from '../../backlog/test/fake-store';

/** As the build names the scripts of workers, beside those of the page. */
const OWN_WORKER = /^\/worker-[A-Z0-9]{8}\.js$/;

/** The address itself where it is one of our own workers; any other is a TypeError. */
export function ownWorker(address: string): string {
  const { origin, pathname, search } = new URL(address);
  if (origin === location.origin && OWN_WORKER.test(pathname) && search === '') return address;
  throw new TypeError(`No worker of this page: ${address}`);
}

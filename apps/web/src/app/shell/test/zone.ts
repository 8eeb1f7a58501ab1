/** As in a browser whose clock is in another zone: what writes a date without naming a zone takes that one. */
export async function inZone(timeZone: string, work: () => Promise<void> | void): Promise<void> {
  const here = Intl.DateTimeFormat;
  Intl.DateTimeFormat = new Proxy(here, {
    construct: (format, [locale, options]: [string?, Intl.DateTimeFormatOptions?]) => new format(locale, { timeZone, ...options }),
    // Formatters are kept by the name of their kind: those made here are not to be found there.
    get: (format, name) => (name === 'name' ? `${format.name} in ${timeZone}` : (Reflect.get(format, name) as unknown)),
  });
  try {
    await work();
  } finally {
    Intl.DateTimeFormat = here;
  }
}

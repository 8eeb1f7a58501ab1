import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request, type APIRequestContext, type APIResponse } from '@playwright/test';
import type { CreateItem, Snapshot } from '@ordo/contract';
import type { Role } from '@ordo/domain';

/** Long, and in no list. */
export const PASSWORD = 'a quiet harbour in november';

/** The first account of the server. */
export const ADMIN = { name: 'Ada Renner', email: 'ada@example.org' };

/** Somebody with a session: speaks to the server directly, and lends it to browsers. */
export class Person {
  private constructor(
    readonly name: string,
    readonly email: string,
    private readonly requests: APIRequestContext,
  ) {}

  /** Signs in, or makes the first account when there is none yet. */
  static async admin(baseURL: string): Promise<Person> {
    const admin = new Person(ADMIN.name, ADMIN.email, await request.newContext({ baseURL }));
    const { firstRun } = (await (await admin.requests.get('/api/setup')).json()) as { firstRun: boolean };
    if (firstRun) await admin.post('accounts', { ...ADMIN, password: PASSWORD });
    else await admin.post('session', { email: ADMIN.email, password: PASSWORD });
    return admin;
  }

  /** A new account by way of an invitation. */
  static async invited(baseURL: string, name: string, invitation: string): Promise<Person> {
    const person = new Person(name, `${randomUUID()}@example.org`, await request.newContext({ baseURL }));
    await person.post('accounts', { name, email: person.email, password: PASSWORD, invitation });
    return person;
  }

  async get<T>(path: string): Promise<T> {
    return (await accepted(await this.requests.get(`/api/${path}`))).json() as Promise<T>;
  }

  async post(path: string, data: object): Promise<void> {
    await accepted(await this.ask(path, data));
  }

  /** An edit of what is at this version. */
  async patch(path: string, data: object, version: number): Promise<void> {
    await accepted(await this.requests.patch(`/api/${path}`, { data, headers: { ...(await this.proof()), 'if-match': `"${version}"` } }));
  }

  /** What the server answers, also when it refuses. */
  async ask(path: string, data: object): Promise<APIResponse> {
    return this.requests.post(`/api/${path}`, { data, headers: await this.proof() });
  }

  /** Their cookies, for a browser of theirs. */
  session(): ReturnType<APIRequestContext['storageState']> {
    return this.requests.storageState();
  }

  leave(): Promise<void> {
    return this.requests.dispose();
  }

  /** That no other site sends it. */
  private async proof(): Promise<Record<string, string>> {
    const { cookies } = await this.requests.storageState();
    const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value;
    return token === undefined ? {} : { 'x-xsrf-token': token };
  }
}

/** A product of one test alone, and the people it brings in. */
export class Product {
  readonly key = `T${randomBytes(4).toString('hex').toUpperCase()}`;
  readonly name = 'Harbour';
  readonly path = `/p/${this.key.toLowerCase()}/backlog`;
  private readonly people: Person[] = [];

  private constructor(
    private readonly admin: Person,
    private readonly baseURL: string,
  ) {}

  static async make(admin: Person, baseURL: string): Promise<Product> {
    const product = new Product(admin, baseURL);
    await admin.post('products', { key: product.key, name: product.name });
    return product;
  }

  async join(name: string, role: Role): Promise<Person> {
    const token = randomBytes(32).toString('base64url');
    await this.admin.post(`products/${this.key}/invitations`, { role, tokenHash: createHash('sha256').update(token).digest('base64url') });
    return this.welcome(name, token);
  }

  /** Makes an account with an invitation that was given out. */
  async welcome(name: string, invitation: string): Promise<Person> {
    const person = await Person.invited(this.baseURL, name, invitation);
    this.people.push(person);
    return person;
  }

  /** New items at the bottom, in this order: all at once when they are titles only. */
  async add(...items: (string | CreateItem)[]): Promise<void> {
    const titles = items.filter((item) => typeof item === 'string');
    if (titles.length === items.length) return this.admin.post(`products/${this.key}/items/add`, { items: titles.map((title) => ({ title })) });
    for (const item of items) await this.admin.post(`products/${this.key}/items`, typeof item === 'string' ? { title: item } : item);
  }

  snapshot(): Promise<Snapshot> {
    return this.admin.get<Snapshot>(`products/${this.key}/snapshot`);
  }

  /** The order as the server keeps it. */
  async titles(): Promise<string[]> {
    const { items } = await this.snapshot();
    return items.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ title }) => title);
  }

  async end(): Promise<void> {
    await Promise.all(this.people.map((person) => person.leave()));
  }
}

async function accepted(answer: APIResponse): Promise<APIResponse> {
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
  return answer;
}

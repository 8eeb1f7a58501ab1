import type { Browser } from './browser';

export interface StreamEvent {
  event: string;
  id: number | null;
  data: Record<string, unknown>;
}

/** One open stream of a product's changes, read as a browser's EventSource would. */
export class EventStream {
  readonly events: StreamEvent[] = [];
  isClosed = false;
  private waiting: (() => void)[] = [];
  private readonly abort = new AbortController();

  private constructor(readonly status: number) {}

  static async open(browser: Browser, product: string, after?: number, lastEventId?: number): Promise<EventStream> {
    const query = after === undefined ? '' : `?after=${after}`;
    const headers: Record<string, string> = { cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '), accept: 'text/event-stream' };
    if (lastEventId !== undefined) headers['last-event-id'] = String(lastEventId);
    const abort = new AbortController();
    const response = await fetch(`${browser.url}/api/products/${product}/stream${query}`, { headers, signal: abort.signal });
    const stream = new EventStream(response.status);
    stream.abort.signal.addEventListener('abort', () => abort.abort());
    if (response.ok && response.body) void stream.read(response.body);
    else await response.text();
    return stream;
  }

  /** The first event that fits, now or later. */
  async until(fits: (event: StreamEvent) => boolean, milliseconds = 5000): Promise<StreamEvent> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = this.events.find(fits);
      if (found) return found;
      if (Date.now() > end || this.isClosed) throw new Error(`No such event among ${JSON.stringify(this.events).slice(0, 500)}`);
      await new Promise<void>((wake) => {
        this.waiting.push(wake);
        setTimeout(wake, 100);
      });
    }
  }

  async untilClosed(milliseconds = 6000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!this.isClosed && Date.now() < end) await new Promise((wake) => setTimeout(wake, 50));
    if (!this.isClosed) throw new Error('The stream is still open');
  }

  changes(): number[] {
    return this.events.filter(({ event }) => event === 'change').map(({ id }) => id ?? 0);
  }

  close(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        blocks.forEach((block) => this.take(block));
      }
    } catch {
      // Cut: the reader sees it as closed.
    }
    this.isClosed = true;
    this.wake();
  }

  private take(block: string): void {
    const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    const event = fields.get('event');
    if (event === undefined) return;
    this.events.push({
      event,
      id: fields.has('id') ? Number(fields.get('id')) : null,
      data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>,
    });
    this.wake();
  }

  private wake(): void {
    this.waiting.splice(0).forEach((wake) => wake());
  }
}

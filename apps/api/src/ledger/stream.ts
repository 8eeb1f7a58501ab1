import type { ServerResponse } from 'node:http';
import type { Change } from '@ordo/contract';
import { isPrivate, type Role } from '@ordo/domain';
import type { OfProduct } from '../platform/database';
import { asSeenBy, type LogReader } from './history';

/** A reader that lets this much pile up is not reading. */
const MAX_UNREAD_BYTES = 1024 * 1024;

/** One open event stream. */
export class Stream {
  isOpen = true;

  constructor(
    readonly product: OfProduct,
    readonly accountId: string,
    readonly name: string,
    readonly role: Role,
    readonly sessionHash: string,
    /** The newest revision its reader has. */
    public revision: number,
    private readonly response: ServerResponse,
  ) {}

  /** Sends a change, unless the reader has it. `asText` serialises once for all who see the same. */
  sendChange(change: Change, asText: (reader: LogReader) => string): void {
    if (change.revision <= this.revision) return;
    this.revision = change.revision;
    this.write(`id: ${change.revision}\nevent: change\ndata: ${asText(this)}\n\n`);
  }

  /** The reader is to take a new snapshot. */
  sendReset(revision: number): void {
    this.revision = revision;
    this.write(`id: ${revision}\nevent: reset\ndata: ${JSON.stringify({ revision })}\n\n`);
  }

  send(event: 'presence' | 'notification' | 'access' | 'beat' | 'bye', data: unknown): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A sign of life that the reader can hear, unlike a comment. */
  beat(): void {
    this.send('beat', {});
  }

  /** Says a last word and ends. */
  end(event?: 'access' | 'bye'): void {
    if (event !== undefined) this.send(event, {});
    this.isOpen = false;
    this.response.end();
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    this.response.write(text);
    if (this.response.writableLength <= MAX_UNREAD_BYTES) return;
    this.isOpen = false;
    this.response.destroy();
  }
}

/** Serialises a change once for each role that asks, and once more for its actor; one that holds what is private, for each reader. */
export function textByReader(change: Change): (reader: LogReader) => string {
  const texts = new Map<string, string>();
  const isPersonal = change.patches.some(({ entity }) => isPrivate(entity));
  return (reader) => {
    const name = `${reader.role} ${isPersonal ? reader.accountId : reader.accountId === change.actorId}`;
    const text = texts.get(name) ?? JSON.stringify(asSeenBy(reader, change));
    texts.set(name, text);
    return text;
  };
}

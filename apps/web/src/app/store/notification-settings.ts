import { Injectable, inject, signal } from '@angular/core';
import type { NotificationSettings as Settings } from '@ordo/contract';
import type { NotificationKind } from '@ordo/domain';
import { ApiClient } from './api-client';

const PATH = 'me/notification-settings';

/** Of what a person is told, in all of their products. */
@Injectable({ providedIn: 'root' })
export class NotificationSettings {
  private readonly api = inject(ApiClient);
  private readonly known = signal<Settings | null>(null);
  /** Null until they were read. */
  readonly all = this.known.asReadonly();

  /** Rejects when the server does not answer. */
  async read(): Promise<void> {
    this.known.set(await this.api.get<Settings>(PATH));
  }

  /** Shows at once; rejects after having been taken back. */
  async set(kind: NotificationKind, isOn: boolean): Promise<void> {
    this.put(kind, isOn);
    try {
      await this.api.send('PATCH', PATH, { body: { [kind]: isOn } });
    } catch (error) {
      this.put(kind, !isOn);
      throw error;
    }
  }

  private put(kind: NotificationKind, isOn: boolean): void {
    this.known.update((known) => known && { ...known, [kind]: isOn });
  }
}

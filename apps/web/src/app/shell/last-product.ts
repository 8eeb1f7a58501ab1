import { Injectable, signal } from '@angular/core';

const ENTRY = 'ordo.product';

/** Which product this browser showed last, so that `/` leads there. */
@Injectable({ providedIn: 'root' })
export class LastProduct {
  private readonly last = signal(read());
  readonly key = this.last.asReadonly();

  remember(key: string): void {
    this.last.set(key);
    try {
      localStorage.setItem(ENTRY, key);
    } catch {
      return;
    }
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(ENTRY);
  } catch {
    return null;
  }
}

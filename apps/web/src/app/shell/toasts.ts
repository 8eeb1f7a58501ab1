import { Injectable, signal } from '@angular/core';

export interface ToastAction {
  label: string;
  /** Shown as keys beside the label: `mod+z`. */
  keys?: string;
  run: () => void;
}

export interface Toast {
  text: string;
  /** `danger` stays until closed and interrupts; the others go after 8 s. */
  tone?: 'neutral' | 'danger';
  action?: ToastAction;
  /** A newer toast of the same key takes the place of the older one. */
  key?: string;
}

export interface ShownToast extends Toast {
  id: number;
}

const AT_MOST = 3;

/** What just happened, told at the bottom of the screen with a way back. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly ShownToast[]>([]);
  /** Oldest first; the newest is drawn at the bottom. */
  readonly shown = this.list.asReadonly();
  private next = 1;

  /** Answers a function that takes it away again. */
  show(toast: Toast): () => void {
    const shown: ShownToast = { ...toast, id: this.next++ };
    this.list.update((list) => [...list.filter((other) => toast.key === undefined || other.key !== toast.key), shown].slice(-AT_MOST));
    return () => this.close(shown.id);
  }

  close(id: number): void {
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ToastLook } from '@ordo/ui';
import { Language } from './language';
import { Toasts, type ShownToast } from './toasts';
import { ToastTimer } from './toast-timer';

/** The toasts of the moment at the bottom of the panel, newest lowest. */
@Component({
  selector: 'ordo-toast-stack',
  imports: [ToastLook, ToastTimer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack" role="status">
      @for (toast of toasts.shown(); track toast.id) {
        <ordo-toast [attr.role]="toast.tone === 'danger' ? 'alert' : null" [ordoToastTimer]="toast.tone !== 'danger'" (timeIsUp)="toasts.close(toast.id)" [text]="toast.text" [tone]="toast.tone ?? 'neutral'"
          [action]="toast.action?.label" [keys]="toast.action?.keys" [closeLabel]="t('shell.toast.close')" (acted)="act(toast)" (closed)="toasts.close(toast.id)" />
      }
    </div>
  `,
  styleUrl: './toast-stack.css',
})
export class ToastStack {
  protected readonly toasts = inject(Toasts);
  protected readonly t = inject(Language).t;

  protected act(toast: ShownToast): void {
    this.toasts.close(toast.id);
    toast.action?.run();
  }
}

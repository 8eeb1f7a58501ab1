import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from './shell/appearance';
import { KeyDispatcher } from './shell/key-dispatcher';
import { ToastStack } from './shell/toast-stack';

@Component({
  selector: 'ordo-app',
  imports: [RouterOutlet, ToastStack],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<router-outlet /><ordo-toast-stack />',
})
export class App {
  constructor() {
    inject(Appearance);
    inject(KeyDispatcher).listen();
  }
}

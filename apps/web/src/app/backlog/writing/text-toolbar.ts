import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { IconButton } from '@ordo/ui';
import { Language } from '../../shell/language';
import { TEXT_TOOLS, type TextTool } from './text-tools';

/** How words can look, as quiet buttons: one stop for Tab, arrows walk through them. */
@Component({
  selector: 'ordo-text-toolbar',
  imports: [IconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (tool of tools; track tool.id; let index = $index) {
      <button type="button" ordoIconButton small [icon]="tool.icon" [keys]="tool.keys" [label]="t('writing.tool.' + tool.id)" [attr.aria-pressed]="on().has(tool.id)"
        [tabIndex]="index === at() ? 0 : -1" (focus)="at.set(index)" (mousedown)="$event.preventDefault()" (click)="used.emit(tool)" (keydown)="walk(index, $event)"></button>
    }
  `,
  host: { role: 'toolbar', '[attr.aria-label]': "t('writing.toolbar')" },
  styles: `
    @layer app {
      :host { display: flex; flex-wrap: wrap; gap: var(--s-2); padding: var(--s-4); border-bottom: 1px solid var(--border); }
      button[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent-text); }
      button:nth-of-type(5), button:nth-of-type(6) { margin-right: var(--s-8); }
    }
  `,
})
export class TextToolbar {
  /** Ids of those that describe where the cursor is. */
  readonly on = input.required<ReadonlySet<string>>();
  readonly used = output<TextTool>();
  protected readonly t = inject(Language).t;
  protected readonly tools = TEXT_TOOLS;
  protected readonly at = signal(0);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected walk(index: number, event: KeyboardEvent): void {
    const last = this.tools.length - 1;
    const steps: Record<string, number | undefined> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: last };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    this.element.querySelectorAll('button')[wanted < 0 ? last : wanted > last ? 0 : wanted]?.focus();
  }
}

import { ApplicationInitStatus, type EnvironmentProviders, type Provider, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Locale } from '@ordo/contract';
import { Language } from '../language';
import { provideTexts } from '../texts';

interface Options {
  providers?: (Provider | EnvironmentProviders)[];
  inputs?: Record<string, unknown>;
  locale?: Locale;
  /** Runs when everything can be injected and nothing is drawn yet. */
  arrange?: () => void;
}

/** What a person sees and does, by the names things have for them; menus and dialogs included. */
export class Screen<C> {
  constructor(readonly fixture: ComponentFixture<C>) {}

  get text(): string {
    return (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  all(selector: string): HTMLElement[] {
    return [...document.body.querySelectorAll<HTMLElement>(selector)];
  }

  /** A button, link, option or menu line by its name. */
  named(name: string | RegExp): HTMLElement {
    const found = this.all('button, a, [role=option], [role=radio], [role=menuitem]').find((element) => matches(nameOf(element), name));
    if (!found) throw new Error(`Nothing to press is called ${name}. There is: ${this.all('button, a, [role=option]').map(nameOf).join(' | ')}`);
    return found;
  }

  has(name: string | RegExp): boolean {
    return this.all('button, a, [role=option], [role=radio], [role=menuitem]').some((element) => matches(nameOf(element), name));
  }

  async press(name: string | RegExp): Promise<void> {
    this.named(name).click();
    await this.settle();
  }

  field(label: string): HTMLInputElement {
    const tied = this.all('label').find((element) => element.textContent?.trim() === label) as HTMLLabelElement | undefined;
    const found = tied ? document.getElementById(tied.htmlFor) : document.querySelector(`[aria-label="${label}"]`);
    if (!found) throw new Error(`No field is called ${label}`);
    return found as HTMLInputElement;
  }

  async type(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settle();
  }

  async leave(label: string): Promise<void> {
    this.field(label).dispatchEvent(new Event('blur'));
    await this.settle();
  }

  async key(target: EventTarget, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    await this.settle();
    return event;
  }

  async settle(): Promise<void> {
    await this.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await this.fixture.whenStable();
  }
}

/** Draws a component with texts in English, unless told. */
export async function show<C>(component: Type<C>, { providers = [], inputs = {}, locale = 'en', arrange }: Options = {}): Promise<Screen<C>> {
  TestBed.configureTestingModule({ providers: [provideTexts(), provideRouter([]), ...providers] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(Language).use(locale, { remember: false });
  arrange?.();
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  document.body.appendChild(fixture.nativeElement as Node);
  const screen = new Screen(fixture);
  await screen.settle();
  return screen;
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Field, Input } from './field';

@Component({ imports: [Field, Input], template: `<ordo-field label="Weight" hint="In percent" [error]="error()"><input ordoInput /></ordo-field>` })
class Holder {
  readonly error = signal('');
}

describe('a field', () => {
  let fixture: ComponentFixture<Holder>;
  const input = (): HTMLInputElement => (fixture.nativeElement as HTMLElement).querySelector('input') as HTMLInputElement;
  const described = (): string | undefined => document.getElementById(input().getAttribute('aria-describedby') ?? '')?.textContent?.trim();

  beforeEach(async () => {
    fixture = TestBed.createComponent(Holder);
    document.body.appendChild(fixture.nativeElement as Node);
    await fixture.whenStable();
  });

  it('gives its label and its hint to the control', () => {
    expect([input().labels?.[0]?.textContent, described(), input().getAttribute('aria-invalid')]).toEqual(['Weight', 'In percent', null]);
  });

  it('says the error with the control, in a region that is read out', async () => {
    fixture.componentInstance.error.set('Between 0 and 100');
    await fixture.whenStable();
    expect([described(), input().getAttribute('aria-invalid')]).toEqual(['Between 0 and 100', 'true']);
    expect(document.getElementById(input().getAttribute('aria-describedby') ?? '')?.getAttribute('aria-live')).toBe('polite');
  });
});

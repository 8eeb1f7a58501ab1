import { ApplicationInitStatus } from '@angular/core';
import { DeferBlockBehavior, DeferBlockState, TestBed } from '@angular/core/testing';
import { provideTexts } from '../../shell/texts';
import { OpenedItem } from './opened-item';

describe('OpenedItem', () => {
  it('says so when its code cannot be had, and only while an item is opened', async () => {
    TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual, providers: [provideTexts()] });
    await TestBed.inject(ApplicationInitStatus).donePromise;
    const fixture = TestBed.createComponent(OpenedItem);
    const element = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('id', 'i1');
    const [code] = await fixture.getDeferBlocks();
    await code!.render(DeferBlockState.Error);
    expect(element.querySelector('[role=alert]')?.textContent).toContain('The item could not be opened');
    expect(element.querySelector('button')?.textContent).toContain('Reload');
    fixture.componentRef.setInput('id', null);
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')).toBeNull();
  });
});

import { signal } from '@angular/core';
import type { BacklogItem, Criterion, EditItem } from '@ordo/contract';
import { makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { Edits } from '../edit/edits';
import { AcceptanceCriteria } from './acceptance-criteria';

const criterion = (text: string, isMet = false): Criterion => ({ id: crypto.randomUUID(), text, isMet });

describe('acceptance criteria', () => {
  let screen: Screen<AcceptanceCriteria>;
  const item = signal<BacklogItem>(makeItem());
  const mayEdit = signal(true);

  async function open(criteria: Criterion[]): Promise<void> {
    item.set(makeItem({ criteria }));
    mayEdit.set(true);
    const edits = { may: mayEdit, edit: (_: BacklogItem, set: EditItem) => change(set as Partial<BacklogItem>) };
    screen = await show(AcceptanceCriteria, { inputs: { item: item() }, providers: [{ provide: Edits, useValue: edits }] });
  }
  function change(set: Partial<BacklogItem>): void {
    item.update((before) => ({ ...before, ...set }));
    screen.fixture.componentRef.setInput('item', item());
  }
  const texts = () => item().criteria.map(({ text, isMet }) => (isMet ? `✓ ${text}` : text));
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    document.querySelector('.field')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await screen.settle();
  };

  beforeEach(() => open([criterion('One'), criterion('Two', true)]));

  it('say how many are met, and are ticked where they stand', async () => {
    expect(screen.text).toContain('1 of 2');
    screen.all('input[type=checkbox]')[0]?.click();
    await screen.settle();
    expect([texts(), screen.text.includes('2 of 2')]).toEqual([['✓ One', '✓ Two'], true]);
  });

  it('are written one after the other with Enter, until Escape', async () => {
    await screen.press('Add');
    await screen.type('Acceptance criterion', 'Three');
    await press('Enter');
    await screen.type('Acceptance criterion', 'Four');
    await press('Enter');
    await screen.type('Acceptance criterion', 'Never');
    await press('Escape');
    expect(texts()).toEqual(['One', '✓ Two', 'Three', 'Four']);
  });

  it('have the field of the next one at once, so that no letter is lost', async () => {
    await screen.press('Add');
    await screen.type('Acceptance criterion', 'Three');
    const before = screen.field('Acceptance criterion');
    before.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    const next = screen.field('Acceptance criterion');
    expect([next === before, next === document.activeElement, next.value]).toEqual([false, true, '']);
  });

  it('keep what is being typed when somebody changes the item meanwhile', async () => {
    await screen.press('Add');
    await screen.type('Acceptance criterion', 'Half a sent');
    change({ estimate: 5, criteria: [...item().criteria, criterion('From elsewhere')] });
    await screen.settle();
    expect(screen.field('Acceptance criterion').value).toBe('Half a sent');
    await press('Enter');
    expect(texts()).toEqual(['One', '✓ Two', 'From elsewhere', 'Half a sent']);
  });

  it('are rewritten, moved, and removed by emptying them', async () => {
    await screen.press('One');
    await press('ArrowDown', { altKey: true });
    expect(texts()).toEqual(['✓ Two', 'One']);
    await screen.type('Acceptance criterion', 'First');
    await press('Enter');
    await screen.press('Two');
    await screen.type('Acceptance criterion', ' ');
    await press('Enter');
    expect(texts()).toEqual(['First']);
  });

  it('come several at a time from pasted lines, without the marks of a list', async () => {
    await screen.press('Add');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => '- [ ] Given a bike\n2) When it is locked\r\n\n• Then the ride ends' } });
    document.querySelector('.field')?.dispatchEvent(event);
    await screen.settle();
    expect(texts().slice(2)).toEqual(['Given a bike', 'When it is locked', 'Then the ride ends']);
  });

  it('may be examples, written part by part, and be plain sentences again', async () => {
    await screen.press('One');
    await screen.type('Acceptance criterion', 'Given a dock, when a phone comes near, then it opens');
    await screen.press('As Given, When, Then');
    const inputs = () => screen.all('.part input') as HTMLInputElement[];
    expect(inputs().map(({ value }) => value)).toEqual(['a dock', 'a phone comes near', 'it opens']);
    const last = inputs()[2] as HTMLInputElement;
    last.value = 'the ride begins';
    last.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.key(last, 'Enter');
    expect(item().criteria[0]?.scenario).toEqual({ given: 'a dock', when: 'a phone comes near', then: 'the ride begins' });
    expect(screen.text).toContain('Givena dock');
    await screen.press(/^Given a dock/);
    await screen.press('As Given, When, Then');
    await press('Enter');
    expect(item().criteria[0]).toMatchObject({ text: 'Given a dock, when a phone comes near, then it opens', scenario: null });
  });

  it('are moved and removed from the keyboard while they are read', async () => {
    await screen.key(screen.named('Two'), 'ArrowUp', { altKey: true });
    expect([texts(), document.activeElement]).toEqual([['✓ Two', 'One'], screen.named('Two')]);
    await screen.key(screen.named('Two'), 'Delete');
    expect([texts(), document.activeElement]).toEqual([['One'], screen.named('One')]);
  });

  it('are only read by who may not edit', async () => {
    mayEdit.set(false);
    await screen.settle();
    expect([screen.has('Add'), screen.has('One'), screen.text.includes('One')]).toEqual([false, false, true]);
    expect(screen.all('input[type=checkbox]').every((box) => (box as HTMLInputElement).disabled)).toBe(true);
  });
});

import { rowOf } from './backlog';
import { expect, test } from './journey';

test('the help is searched, switches single letters off, and is printed whole', async ({ product, owner, visit }) => {
  await product.add('Handrail');
  const page = await visit(owner, product.path);
  await expect(rowOf(page, 'Handrail')).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(help.getByRole('term').filter({ hasText: 'Import…' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(help.getByRole('searchbox')).toBeHidden();
  await expect(page.locator('ordo-frame')).toBeHidden();
  const cut = await help.locator('section').evaluateAll((sections) => {
    const clips = (element: Element | null): boolean =>
      element !== null &&
      ((getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1) || clips(element.parentElement));
    return sections.filter(clips).length;
  });
  expect(cut).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await help.getByRole('switch', { name: 'Single-key shortcuts' }).press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.keyboard.press('?');
  await expect(page.getByRole('textbox', { name: 'Title of the new item' })).toBeHidden();
  await expect(help).toBeHidden();
});

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { rowOf } from './backlog';
import { expect, test } from './journey';

declare global {
  interface Window {
    hits: string[];
  }
}

/** Runs when anything in it is taken for more than text. Short, since names are. */
const EVIL = '<img src=x onerror=hits.push(1)><script>hits.push(2)</script>';

/** The console of every page is listened to; a refusal by the policy for content is written there. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.hits = [];
    window.alert = () => void window.hits.push('alert');
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.hits.push(`${violatedDirective} ${blockedURI}`));
  });
  await page.reload();
}

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.hits)).toEqual([]);
  expect(await page.evaluate(() => document.querySelectorAll('img[src=x], [onerror]').length)).toBe(0);
}

test('a script in every field that one can write is a text and nothing else, also for a colleague', async ({ product, owner, visit }) => {
  await product.add('Harmless');
  await owner.post(`products/${product.key}/labels`, { name: EVIL.slice(0, 60) });
  const page = await visit(owner, product.path);
  await watch(page);

  await page.goto(product.path.replace('backlog', 'settings'));
  await page.getByLabel('Name of the product').fill(EVIL);
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('button', { name: 'A rule of your own' }).click();
  await page.getByRole('textbox', { name: 'Rule', exact: true }).fill(EVIL);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Definition of Ready' })).toContainText(EVIL);
  for (const [form, field] of [
    ['ordo-done-rules-form', 'Rules'],
    ['ordo-cadence-form', 'Name'],
  ] as const) {
    await page.locator(form).getByRole('textbox', { name: field }).fill(EVIL);
    await page.locator(form).getByRole('button', { name: 'Save' }).click();
  }
  await page.locator('ordo-calendar-form').getByRole('textbox', { name: 'Holidays' }).fill(`2026-12-25 ${EVIL}`);
  await page.locator('ordo-calendar-form').getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await product.snapshot()).product.doneRules.map(({ text }) => text)).toEqual([EVIL]);
  await expect.poll(async () => (await product.snapshot()).product.calendar.holidays.map(({ name }) => name)).toEqual([EVIL]);
  await expectAccessible(page);
  await expectHarmless(page);

  await page.goto(product.path);
  await expect(rowOf(page, 'Harmless')).toBeVisible();
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Title of the new item' }).fill(EVIL);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('[data-row]', { hasText: 'onerror' }).click();
  const sheet = page.locator('ordo-item-sheet');
  await expect(sheet.getByRole('textbox', { name: 'Title' })).toHaveValue(EVIL);

  await sheet.getByRole('button', { name: 'Add story parts' }).click();
  for (const part of ['who', 'what', 'why (optional)']) await sheet.getByPlaceholder(part, { exact: true }).fill(EVIL);
  await sheet.getByRole('textbox', { name: 'Title' }).focus();

  await sheet.getByRole('button', { name: 'Add a description' }).click();
  await expect(sheet.locator('.ProseMirror')).toBeFocused();
  await page.keyboard.insertText(EVIL);
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByRole('group', { name: 'Description' })).toHaveText(EVIL);
  await sheet.getByRole('button', { name: 'Edit the description' }).click();
  await sheet.getByRole('radio', { name: 'Markdown' }).click();
  await sheet.getByRole('textbox', { name: 'Description' }).fill(`${EVIL}\n\n[x](javascript:hits.push(3)) ![x](x"onerror="hits.push(4))`);
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByRole('group', { name: 'Description' })).toContainText('onerror');

  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: 'Acceptance criterion' }).fill(EVIL);
  await sheet.getByRole('button', { name: 'As Given, When, Then' }).click();
  for (const part of ['a state to begin with', 'something happens', 'this holds']) await sheet.getByPlaceholder(part).fill(EVIL);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');

  await sheet.getByRole('button', { name: 'Add a web link' }).click();
  await sheet.getByLabel('Address').fill('javascript:hits.push(5)');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByText('Begin with https://, http:// or mailto:')).toBeVisible();
  await sheet.getByLabel('Address').fill('https://a.example/"onmouseover="hits.push(6)');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByText('Begin with https://, http:// or mailto:')).toBeVisible();
  await sheet.getByLabel('Address').fill('https://a.example/');
  await sheet.locator('ordo-item-web-links').getByRole('textbox').last().fill(EVIL);
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.locator('ordo-item-web-links')).toContainText(EVIL);

  await sheet.getByRole('button', { name: /^Actions on/ }).click();
  await page.getByRole('menuitem', { name: 'Mark as blocked' }).click();
  await page.getByRole('textbox', { name: 'Why can nobody go on with it?' }).fill(EVIL);
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: `Waive: ${EVIL}` }).click();
  await page.getByRole('textbox', { name: 'Why need it not hold?' }).fill(EVIL);
  await page.keyboard.press('Enter');
  await sheet.getByRole('textbox', { name: 'New comment' }).fill(EVIL);
  await page.keyboard.press('Control+Enter');
  await expect(sheet.locator('ordo-item-comments ordo-markdown')).toHaveText(EVIL);

  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('onerror');
  await page.getByRole('button', { name: 'Save view…' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(EVIL);
  await page.getByText('Share with the product').click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Product', exact: true }).getByRole('link', { name: EVIL })).toBeVisible();
  await expectHarmless(page);

  const colleague = await product.join(EVIL, 'member');
  const theirs = await visit(colleague, `${product.path}?item=${product.key}-2`);
  await watch(theirs);
  const read = theirs.locator('ordo-item-sheet');
  await expect(read.locator('ordo-item-comments ordo-markdown')).toHaveText(EVIL);
  await expect(read.locator('ordo-item-history li').first()).toBeVisible();
  await theirs.keyboard.press('Control+k');
  await theirs.keyboard.type('onerror');
  await expect(theirs.getByRole('option').first()).toBeVisible();
  await theirs.keyboard.press('Escape');
  await theirs.keyboard.press('Escape');
  for (const screen of ['refinement', 'impediments', 'settings', 'members']) {
    await theirs.goto(product.path.replace('backlog', screen));
    await expect(theirs.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expectHarmless(theirs);
    await expectAccessible(theirs);
  }
});

/** Milliseconds from asking for a text to seeing it, in a browser that is busy with other things too. */
test('tangled texts are shown as they were written, at once', async ({ product, owner, visit }) => {
  const tangles = ['['.repeat(10_000), '['.repeat(100_000), '&|**1'.repeat(20_000), '> '.repeat(50_000), '*a **b '.repeat(14_000), 'a@'.repeat(50_000)];
  await product.add(...tangles.map((tangle, index) => ({ title: `Tangle ${index + 1}`, description: `T${index + 1}\n\n${tangle}`.slice(0, 100_000) })));
  const page = await visit(owner, product.path);
  await expect(rowOf(page, 'Tangle 1')).toBeVisible();
  for (const index of tangles.keys()) {
    await page.keyboard.press('Escape');
    await expect(page.locator('ordo-item-sheet')).toBeHidden();
    await rowOf(page, `Tangle ${index + 1}`).click();
    const longest = await page.evaluate(
      async (begins) => {
        let [last, longestFrame] = [performance.now(), 0];
        while (!document.querySelector('ordo-item-description')?.textContent?.includes(begins)) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const now = performance.now();
          [longestFrame, last] = [Math.max(longestFrame, now - last), now];
          if (longestFrame > 20_000) break;
        }
        return longestFrame;
      },
      `T${index + 1}`,
    );
    console.log(`Tangle ${index + 1}: no frame longer than ${Math.round(longest)} ms`);
    expect(longest).toBeLessThan(3000);
  }
});

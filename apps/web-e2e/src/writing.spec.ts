import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { rowOf } from './backlog';
import { expect, test } from './journey';

/** Not the one that holds its place until it is there. */
function box(page: Page): Locator {
  return page.locator('[aria-label=Description]:is([role=textbox], textarea):not([aria-busy])');
}

function markdown(page: Page): Locator {
  return page.locator('textarea[aria-label=Description]');
}

async function pasteHtml(field: Locator, html: string): Promise<void> {
  await field.evaluate((element, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test('a description is written as it will look, from the keyboard alone, and a colleague reads it', async ({ product, owner, visit }) => {
  await product.add('Repair the slipway', 'Order the timber');
  const colleague = await product.join('Noor Haddad', 'member');
  const page = await visit(owner, product.path);
  const theirs = await visit(colleague, `${product.path}?item=${product.key}-1`);
  await rowOf(page, 'Repair the slipway').click();
  await page.getByRole('dialog', { name: 'Repair the slipway' }).getByRole('button', { name: 'Next item' }).focus();

  await page.keyboard.press('d');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('## Why now');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The ramp is ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('rotten');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' and single letters (c, s, ?) stay letters.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- ten tonnes');
  await page.keyboard.press('Enter');
  await page.keyboard.type('twenty years');
  await expect(page.getByRole('button', { name: 'Bulleted list' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('group', { name: 'Description' })).toBeFocused();
  for (const screen of [page, theirs]) {
    await expect(screen.getByRole('heading', { name: 'Why now' })).toBeVisible();
    await expect(screen.locator('ordo-markdown strong')).toHaveText('rotten');
    await expect(screen.locator('ordo-markdown li')).toHaveText(['ten tonnes', 'twenty years']);
  }

  await page.keyboard.press('Enter');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('See the plan');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+K');
  await expect(page.getByRole('textbox', { name: 'Address of the link' })).toBeFocused();
  await page.keyboard.type('https://harbour.example/plan');
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeFocused();
  // The next item comes with the same keys as everywhere, and what was written is saved.
  await page.keyboard.press('Alt+j');
  await expect(page.getByRole('dialog', { name: 'Order the timber' })).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'plan' })).toHaveAttribute('href', 'https://harbour.example/plan');
});

test('what is pasted is cleaned, and a table is left to Markdown', async ({ product, owner, visit }) => {
  await product.add('Dredge the basin');
  const page = await visit(owner, `${product.path}?item=${product.key}-1`);
  await page.getByRole('button', { name: 'Add a description' }).click();
  await expect(box(page)).toBeFocused();
  await pasteHtml(
    box(page),
    '<style>*{color:red}</style><h2 style="color:red" onclick="alert(1)">Depth</h2><p>At <b>low</b> <a href="javascript:alert(1)">tide</a><img src="x" onerror="alert(1)"><script>alert(1)</script></p>',
  );
  await expect(box(page).locator('h2')).toHaveText('Depth');
  await expect(box(page).locator('img, script, style, [style], a')).toHaveCount(0);

  await page.getByRole('radio', { name: 'Markdown' }).click();
  await expect(markdown(page)).toHaveValue('## Depth\n\nAt **low** tide');
  await markdown(page).fill('| Buoy | Metres |\n|---|---|\n| A | 4 |');
  await page.getByRole('radio', { name: 'Preview' }).click();
  await expect(page.getByRole('cell', { name: '4' })).toBeVisible();
  await page.getByRole('radio', { name: 'Formatted' }).click();
  await expect(page.getByText('It is edited as Markdown.')).toBeVisible();
  await expect(markdown(page)).toHaveValue('| Buoy | Metres |\n|---|---|\n| A | 4 |');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('cell', { name: '4' })).toBeVisible();
});

test('two people write the same description: the second sees both, and a reload loses nothing', async ({ product, owner, visit }) => {
  await product.add({ title: 'Paint the lighthouse', description: 'White' });
  const colleague = await product.join('Noor Haddad', 'member');
  const mine = await visit(owner, `${product.path}?item=${product.key}-1`);
  const theirs = await visit(colleague, `${product.path}?item=${product.key}-1`);
  for (const page of [mine, theirs]) {
    await page.getByRole('button', { name: 'Edit the description' }).click();
    await expect(box(page)).toBeFocused();
  }
  await theirs.keyboard.type(', with red bands');
  await theirs.keyboard.press('Control+Enter');
  await expect(mine.getByText('Somebody changed the description while you were writing.')).toBeVisible();
  await mine.keyboard.type(' and green');
  await mine.keyboard.press('Control+Enter');
  await expect(mine.getByRole('region', { name: 'Their description' })).toContainText('White, with red bands');
  await expect(box(mine)).toHaveText('White and green');
  await expectAccessible(mine);

  await mine.reload();
  await expect(box(mine)).toHaveText('White and green');
  await mine.getByRole('button', { name: 'Keep mine' }).click();
  await expect(theirs.locator('ordo-markdown').first()).toHaveText('White and green');
});

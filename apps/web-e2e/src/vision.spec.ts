import { expectAccessible } from './accessible';
import { listOf, rowOf } from './backlog';
import { expect, test } from './journey';
import { expectFrench } from './words';

test('the vision is written where it stands, and two revisions are compared', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path.replace('backlog', 'vision'));
  const other = await visit(await product.join('Noor Haddad', 'stakeholder'), product.path.replace('backlog', 'vision'));
  const write = async (part: string, text: string) => {
    await page.getByRole('button', { name: `${part}:` }).click();
    await page.getByRole('textbox', { name: part }).fill(text);
    await page.getByRole('textbox', { name: part }).press(part === 'Needs' ? 'Control+Enter' : 'Enter');
    await expect(page.getByRole('textbox', { name: part })).toHaveCount(0);
  };
  await write('What it does', 'starts in one gesture');
  await write('Needs', 'Leave at once\nFind a bike');
  await write('What it does', 'starts in one gesture and ends at a free dock');
  const said = other.getByLabel('The pitch');
  await expect(said).toContainText('that starts in one gesture and ends at a free dock\u2060.');
  await expect(other.getByRole('button', { name: 'New goal' })).toHaveCount(0);
  const newest = page.getByRole('listitem').filter({ hasText: 'Version 3' });
  await expect(newest.locator('ins')).toHaveText('and ends at a free dock');
  await newest.getByRole('button', { name: 'Say why' }).click();
  await page.getByRole('textbox', { name: 'Why it was changed' }).fill('After 61 voices');
  await page.getByRole('textbox', { name: 'Why it was changed' }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 3' })).toContainText('After 61 voices');
  await expect(page.getByText('Version 4')).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Compare two versions' }).click();
  const compared = page.getByRole('dialog', { name: 'Compare two versions' });
  await expect(compared.locator('dt')).toHaveText(['What it does']);
  await compared.getByRole('button', { name: /^From: Version 2/ }).click();
  await page.getByRole('option', { name: /Version 1/ }).click();
  await expect(compared.locator('dt')).toHaveText(['What it does', 'Needs']);
  await expectAccessible(page);
  await compared.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Present' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.textContent?.includes('starts in one gesture'))).toBe(true);
  await page.evaluate(() => document.exitFullscreen());

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(said).toContainText('that starts in one gesture');
  await expect(said).not.toContainText('free dock');
});

test('goals are made, weighed with the keyboard, measured and closed', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await expect(page.getByRole('link', { name: 'Vision' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  const add = async (name: string, weight: string) => {
    await page.getByRole('button', { name: 'New goal' }).first().click();
    const form = page.getByRole('dialog', { name: 'New goal' });
    await form.getByRole('textbox', { name: 'Name' }).fill(name);
    await form.getByRole('textbox', { name: 'Weight in percent' }).fill(weight);
    await form.getByRole('button', { name: 'Create' }).click();
  };
  await add('Fast start', '130');
  const form = page.getByRole('dialog', { name: 'New goal' });
  await expect(form.getByText('A number from 0 to 100.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Weight in percent' }).fill('60');
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form).toHaveCount(0);
  await add('Loyalty', '20');
  await expect(page.getByText('20% left to give')).toBeVisible();
  await page.getByRole('button', { name: 'Spread' }).click();
  await expect(page.getByText('weights add up to 100%', { exact: true })).toBeVisible();
  const border = page.getByRole('slider', { name: 'Weight between Fast start and Loyalty' });
  await expect(border).toHaveAttribute('aria-valuenow', '75');
  await border.focus();
  await border.press('ArrowLeft');
  await expect(border).toHaveAttribute('aria-valuetext', 'Fast start 70%, Loyalty 30%');
  await expect
    .poll(async () => (await owner.get<{ goals: { weight: number }[] }>(`products/${product.key}/snapshot`)).goals.map(({ weight }) => weight))
    .toEqual([0.7, 0.3]);

  await page.getByRole('button', { name: 'Add a key result' }).first().click();
  const measure = page.getByRole('dialog', { name: 'Add a key result' });
  await measure.getByRole('textbox', { name: 'What is measured' }).fill('Median time to ride');
  await measure.getByRole('textbox', { name: 'From' }).fill('60');
  await measure.getByRole('textbox', { name: 'To' }).fill('60');
  await measure.getByRole('button', { name: 'Save' }).click();
  await expect(measure.getByText('Not where it begins.')).toBeVisible();
  await measure.getByRole('textbox', { name: 'From' }).fill('140');
  await measure.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Check in Median time to ride' }).click();
  const checkIn = page.getByRole('dialog', { name: 'Median time to ride' });
  await checkIn.getByRole('textbox', { name: 'Measured' }).fill('96');
  await checkIn.getByRole('button', { name: 'Check in' }).click();
  // (96 − 140) / (60 − 140) = 0.55
  await expect(page.getByRole('img', { name: '55%' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'More about Loyalty' }).click();
  await page.getByRole('menuitem', { name: 'Abandon' }).click();
  const closing = page.getByRole('dialog', { name: 'Abandon Loyalty' });
  await closing.getByRole('button', { name: 'Abandon' }).click();
  await expect(closing.getByText('Say why.')).toBeVisible();
  await closing.getByRole('textbox', { name: 'Why it is abandoned' }).fill('The tram won');
  await closing.getByRole('button', { name: 'Abandon' }).click();
  await expect(page.getByText('1 closed goal')).toBeVisible();
  await expect(page.getByText('30% left to give')).toBeVisible();
});

test('twenty items are linked to a goal at once, and the goal shows them', async ({ product, owner, visit }) => {
  await owner.post(`products/${product.key}/goals`, { name: 'Fast start', weight: 1 });
  await product.add(...Array.from({ length: 20 }, (_, index) => `Berth ${index + 1}`));
  const page = await visit(owner, product.path);
  await rowOf(page, 'Berth 1').click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('Control+a');
  await expect(page.getByText('20 selected')).toBeVisible();
  await page.getByRole('toolbar').getByRole('button', { name: 'Goals' }).click();
  await page.getByRole('option', { name: 'Fast start' }).click();
  await expect(rowOf(page, 'Berth 3').getByRole('button', { name: 'Goals Fast start' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(product.path.replace('backlog', 'goals/1'));
  await expect(page.getByRole('heading', { name: '20 items' })).toBeVisible();
  await page.goto(`${product.path}?filter=${encodeURIComponent('goal:"Fast start"')}`);
  await expect(rowOf(page, 'Berth 20')).toBeVisible();
  await page.goto(`${product.path}?filter=${encodeURIComponent('goal:none')}`);
  await expect(listOf(page).getByRole('row', { name: 'Berth' })).toHaveCount(0);
});

test('the vision reads in French, also on a phone', async ({ product, owner, visit }) => {
  await owner.post(`products/${product.key}/goals`, { name: 'Départ', weight: 0.5 });
  const page = await visit(owner, product.path.replace('backlog', 'vision'), { locale: 'fr-FR', viewport: { width: 390, height: 844 } });
  await expect(page.getByText(/reste 50/)).toBeVisible();
  await expectFrench(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

// The frame of the app: every public page and every desk in both languages, on a phone and on a desk; by keyboard; light on the wire.
import { expect, type Page } from '@playwright/test';
import { axeFaults, complaintsOf, overflowOf, ownWords, settled } from './look';
import { signIn } from './people';
import { test } from './server';

const PUBLIC = [
  '',
  '/sign-in',
  '/budget',
  '/budget/compare',
  '/charter',
  '/year',
  '/duties',
  '/motions',
  '/handover',
  '/supervision/inspections',
  '/record',
  '/tally',
  '/sortition',
];
const DESKS = [
  { who: /^居民/, path: '/me' },
  { who: /人大代表/, path: '/desk/deputy' },
  { who: /财政所/, path: '/desk/official' },
  { who: /人大办/, path: '/desk/clerk' },
  { who: /监督员/, path: '/desk/supervisor' },
];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
const LANGUAGES = ['zh', 'en'] as const;
/** What a citizen's first visit may load in script, as it comes over the wire. */
const FIRST_LOAD_BYTES = 150_000;

async function choose(page: Page, settings: Record<string, string>): Promise<void> {
  await page.addInitScript((chosen) => {
    for (const [name, value] of Object.entries(chosen)) localStorage.setItem(`kentan.${name}`, value);
  }, settings);
}

async function lookAt(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto(`/zehu${path}`);
    await settled(page);
    const where = `${path || '/'} at ${size.width}`;
    faults.push(...(await axeFaults(page)).map((fault) => `${where}: ${fault}`));
    if ((await overflowOf(page)) > 0) faults.push(`${where}: scrolls sideways`);
  }
  return faults;
}

for (const language of LANGUAGES) {
  test(`public pages are accessible, fit and complain of nothing (${language})`, async ({ page }) => {
    await choose(page, { language });
    const complaints = complaintsOf(page);
    const faults: string[] = [];
    for (const path of PUBLIC) faults.push(...(await lookAt(page, path)));
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test(`desks are accessible, fit and complain of nothing (${language})`, async ({ page }) => {
    await choose(page, { language });
    const complaints = complaintsOf(page);
    const faults: string[] = [];
    for (const desk of DESKS) {
      await signIn(page, desk.who);
      faults.push(...(await lookAt(page, desk.path)));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('in the dark and in large type pages stay legible and fit', async ({ page }) => {
  await choose(page, { language: 'en', theme: 'dark', type: 'large' });
  const faults: string[] = [];
  for (const path of ['', '/budget', '/record']) faults.push(...(await lookAt(page, path)));
  expect(faults).toEqual([]);
});

test('the language is switched on the spot and no screen is mixed', async ({ page }) => {
  await page.goto('/zehu?lang=zh');
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await settled(page);
  // What people wrote and names of projects stay as they are; no word of ours is left in Chinese but the switch itself.
  expect((await ownWords(page)).replaceAll('中文', '').match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('by keyboard: past the header, through the year, into the budget and back', async ({ page }) => {
  await page.goto('/zehu?lang=en');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the matter' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  const open = page.locator('.open-now .btn');
  for (let i = 0; i < 15 && !(await open.evaluate((e) => e === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/budget/);
  // The reader's place after going somewhere is the headline of the new page.
  await expect(page.locator('main h1')).toBeFocused();
  await page.goBack();
  await expect(page.locator('.open-now')).toBeVisible();
});

test('on a phone the menu opens, leads on, and closes by Escape', async ({ page }) => {
  await page.setViewportSize(SIZES[0]);
  await page.goto('/zehu?lang=en');
  await settled(page);
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Record', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await menu.click();
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await expect(page).toHaveURL(/\/record$/);
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
});

test('large type and theme are kept and stand before the first paint', async ({ page }) => {
  await page.goto('/zehu?lang=zh');
  await settled(page);
  await page.getByRole('button', { name: '大字' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
});

test('an address that leads nowhere says so and offers the way on', async ({ page }) => {
  await page.goto('/zehu/nowhere?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await page.goto('/nowhere?lang=en');
  await page.getByRole('link', { name: 'See all places' }).click();
  await expect(page.locator('main h1')).toBeVisible();
});

test('who may not see a desk is told so and led to sign in, and back', async ({ page }) => {
  await page.goto('/zehu/me?lang=en');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/sign-in\?from=%2Fzehu%2Fme/);
});

test('a citizen’s first load stays within 150 KB of script', async ({ browser, baseURL }) => {
  for (const path of ['', '/budget']) {
    const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes().then((s) => s.responseBodySize));
    });
    await page.goto(`/zehu${path}`);
    await settled(page);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes, `${path || '/'} loads ${bytes} bytes of script`).toBeLessThan(FIRST_LOAD_BYTES);
    await context.close();
  }
});

test('a page brings the first answers along, given to the person who opens it, and nobody keeps it', async ({
  page,
}) => {
  const sent = async () => {
    const answer = await page.request.get('/zehu');
    const block = /<script type="application\/json" id="first">(.*?)<\/script>/s.exec(
      await answer.text(),
    )?.[1];
    const { answers } = JSON.parse(block ?? '{}') as { answers?: Record<string, { body: string }> };
    return {
      kept: answer.headers()['cache-control'],
      session: answers?.['/api/identity/session']?.body ?? '',
    };
  };
  // an answer that takes long is left to the browser: on a busy machine ask again
  await expect
    .poll(sent)
    .toMatchObject({ kept: 'no-store', session: expect.stringContaining('"signedIn":false') });
  await page.goto('/zehu/sign-in');
  await signIn(page, /人大代表/);
  await expect.poll(sent).toMatchObject({ session: expect.stringContaining('"signedIn":true') });
});

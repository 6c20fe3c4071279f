// Who acts in a journey: demo accounts, signed in as the demo page does it.
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

const SLUG = 'zehu';

interface DemoAccount {
  accountId: string;
  displayName: string;
  label: { zh: string; en: string };
}

/** Signs the page's browser in as the first demo account whose Chinese label or name matches. */
export async function signIn(page: Page, who: RegExp, slug = SLUG): Promise<DemoAccount> {
  const place = `/api/localities/${slug}/identity`;
  const accounts: DemoAccount[] = await (await page.request.get(`${place}/demo-accounts`)).json();
  const account = accounts.find((a) => who.test(`${a.label.zh} ${a.displayName}`));
  if (!account) throw new Error(`no demo account like ${who}: ${accounts.map((a) => a.label.zh).join(', ')}`);
  // As somebody else at this computer: the session before is forgotten.
  await page.context().clearCookies();
  const answer = await page.request.post(`${place}/demo-sign-in`, {
    data: { accountId: account.accountId },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return account;
}

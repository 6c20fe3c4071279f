// Coming in: by the code of a letter and the keyboard alone; as an official with an authenticator app.
import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { signIn } from './people';
import { expect, type Page, type Town, test } from './server';

const SLUG = 'zehu';
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

async function query<R>(town: Town, sql: string, params: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: town.databaseUrl });
  await client.connect();
  return client.query(sql, params).then(
    async ({ rows }) => {
      await client.end();
      return rows as R[];
    },
    async (error) => {
      await client.end();
      throw error;
    },
  );
}

/** A letter to somebody on the register who never came in: its code, and their name. */
async function letter(town: Town): Promise<{ code: string; name: string }> {
  const letters = Array.from({ length: 20 }, () => ALPHABET[randomInt(32)]).join('');
  const [person] = await query<{ id: string; locality_id: string; name: string }>(
    town,
    `SELECT e.id, e.locality_id, e.name FROM identity.register_entries e JOIN identity.registers r ON r.id = e.register_id
      WHERE e.account_id IS NULL AND NOT EXISTS (SELECT 1 FROM identity.invitation_codes c WHERE c.register_entry_id = e.id)
      ORDER BY r.number DESC, e.id LIMIT 1`,
  );
  await query(
    town,
    `INSERT INTO identity.invitation_codes (code_hash, locality_id, register_entry_id, office, expires_at)
     VALUES ($1, $2, $3, 'participant', '2099-01-01')`,
    [createHash('sha256').update(letters).digest(), person.locality_id, person.id],
  );
  return { code: letters.match(/.{4}/g)!.join('-'), name: person.name };
}

/** Presses Tab until the focus stands on what is wanted. */
async function tabTo(page: Page, label: RegExp): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const named = await page.evaluate(() => {
      const at = document.activeElement;
      const labelled = at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : '';
      return labelled || (at?.textContent ?? '');
    });
    if (label.test(named)) return;
  }
  throw new Error(`no way by Tab to ${label}`);
}

test('the code of a letter, typed small and with blanks, opens the way by keyboard; it works once', async ({
  page,
  town,
}) => {
  const { code, name } = await letter(town);
  await page.goto(`/${SLUG}/sign-in?lang=zh`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('请登录');
  await tabTo(page, /^邀请码/);
  await page.keyboard.type(code.toLowerCase().replaceAll('-', ' '));
  await expect(page.getByLabel(/邀请码/)).toHaveValue(code);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${SLUG}`);

  // The code is used up: login and password make sure that one can come back.
  await page.goto(`/${SLUG}/account`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name}，在这里是民意代表`);
  await tabTo(page, /^选择登录名和密码$/);
  await page.keyboard.press('Enter');
  const login = `villager-${Date.now()}`;
  await page.getByLabel(/^登录名/).fill(login);
  await page.getByLabel(/^新密码/).fill('1234567890');
  await page.keyboard.press('Enter');
  await expect(page.getByText('这个密码太容易被猜到')).toBeVisible();
  await page.getByLabel(/^新密码/).fill('三月的桥很长我们慢慢走');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`登录名：${login}`)).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`/${SLUG}/sign-in?lang=zh&code=${code}`);
  await expect(page.getByLabel(/邀请码/)).toHaveValue(code);
  expect(page.url()).not.toContain(code);
  await page.getByRole('button', { name: '用邀请码登录' }).click();
  await expect(page.getByText(/这个邀请码已在 .* 用过/)).toBeVisible();
  await page.getByLabel(/^登录名/).fill(login);
  await page.getByLabel(/^密码/).fill('三月的桥很长我们慢慢走');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${SLUG}`);
});

test('a new clerk chooses a password by link, sets up the app, and next time shows its digits', async ({
  page,
}) => {
  await signIn(page, /系统管理员/);
  await page.goto(`/${SLUG}/accounts?lang=zh`);
  await page.getByRole('button', { name: '新账号' }).click();
  const dialog = page.getByRole('dialog');
  const login = `clerk-${Date.now()}`;
  await dialog.getByLabel(/^姓名/).fill('新来的工作人员');
  await dialog.getByLabel(/^登录名/).fill(login);
  await dialog.getByLabel(/^职务/).selectOption('clerk');
  await dialog.getByLabel(/^任期第一天/).fill('2026-01-01');
  await dialog.getByRole('button', { name: '建立账号' }).click();
  const link = new URL((await dialog.locator('.one-time-link').textContent()) ?? '');

  await page.context().clearCookies();
  await page.goto(link.pathname + link.search);
  await page.getByLabel(/^新密码/).fill('九孔桥下有三条小木船');
  await page.getByRole('button', { name: '保存密码' }).click();
  await page.waitForURL(/sign-in/);
  await expect(page.getByLabel(/^登录名/)).toHaveValue(login);
  await page.getByLabel(/^密码/).fill('九孔桥下有三条小木船');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toContainText('请先设置');
  const key = ((await page.locator('.second-factor .key').textContent()) ?? '').replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  await page.getByLabel(/六位数字/).fill(totp.generate());
  await page.getByRole('button', { name: '启用' }).click();
  await expect(page.locator('.recovery-codes li')).toHaveCount(10);
  await page.getByRole('button', { name: '我已保存' }).click();
  await page.waitForURL(`**/${SLUG}`);
  await page.goto(`/${SLUG}/register`);
  await expect(page.getByRole('tab', { name: '启用新名册' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`/${SLUG}/sign-in?lang=zh&login=${login}`);
  await page.getByLabel(/^密码/).fill('九孔桥下有三条小木船');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('再输入验证器上的六位数字');
  await page.getByLabel(/^六位数字/).fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/数字不正确或已用过/)).toBeVisible();
  // The digits of the next half minute: those of this one were used.
  await page.getByLabel(/^六位数字/).fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${SLUG}`);
});

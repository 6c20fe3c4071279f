// An amendment on its screens: written at the motion desk, co-signed on another deputy's screen, filed, decided by the presidium.
import { expect, type Page } from './server';
import type { Move } from './year.congress';
import type { People } from './year.people';

const PLACE = '/zehu';

/** Changes the amount of a line by as many 万元, as the desk shows them. */
async function change(page: Page, name: string, by: number): Promise<void> {
  const table = page.getByRole('grid', { name: /预算草案/ });
  await page.getByRole('searchbox', { name: /搜索名称/ }).fill(name);
  await table.getByRole('button', { name: `修改“${name}”的金额` }).click();
  const amount = table.getByRole('textbox');
  await amount.fill(String(Number(await amount.inputValue()) + by));
  await amount.press('Enter');
  await expect(table.getByRole('textbox')).toHaveCount(0);
}

/**
 * The first sponsor writes the motion, signs and invites; the second signs at the screen, the others with a tap on their
 * telephones. Returns the motion's id, filed.
 */
export async function moveOnScreen(page: Page, move: Move): Promise<string> {
  const [lead, second, ...others] = move.sponsors;
  await lead.sitDown(page);
  await page.goto(`${PLACE}/motions?lang=zh`);
  await page.getByRole('button', { name: '起草修正议案' }).click();
  await page.waitForURL(/\/edit/);
  const id = /motions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await change(page, move.raised.name, move.yuan / 10_000);
  await change(page, move.cut.name, -move.yuan / 10_000);
  await expect(page.getByText('收支已平衡')).toBeVisible();
  await page.getByLabel('案由').fill(move.texts.cause);
  await page.getByLabel('案据').fill(move.texts.grounds);
  await page.getByLabel('方案').fill(move.texts.plan);
  const sign = page.getByRole('button', { name: '我签名（领衔）' });
  await expect(page.getByText('已自动保存')).toBeVisible();
  await sign.click();
  await expect(sign).toBeHidden();
  for (const { name } of [second, ...others]) {
    await page.getByRole('searchbox', { name: '邀请代表联名' }).fill(name);
    await page.getByRole('button', { name: new RegExp(`^邀请 ${name}（`) }).click();
    await expect(page.getByRole('searchbox', { name: '邀请代表联名' })).toHaveValue('');
  }

  await second.sitDown(page);
  await page.goto(`${PLACE}/motions/${id}?lang=zh`);
  await page.getByRole('button', { name: '我同意，签名联名' }).click();
  await expect(page.getByText('您的签名已经记录。')).toBeVisible();
  const { version } = await second.get<{ version: number }>(`/review/motions/${id}`);
  for (const deputy of others) await deputy.send('POST', `/review/motions/${id}/signatures`, { version });

  await lead.sitDown(page);
  await page.goto(`${PLACE}/motions/${id}/edit?lang=zh`);
  await page.getByRole('button', { name: '提交主席团' }).click();
  await expect(page).toHaveURL(new RegExp(`/motions/${id}$`));
  await expect(page.getByText('主席团还没有决定是否列入议程。')).toBeVisible();
  return id;
}

/** The chair votes here and records how the other members voted in the meeting; the reasons are published. */
export async function decideOnScreen(page: Page, people: People, id: string): Promise<void> {
  const chair = people.of('deputy01');
  await chair.sitDown(page);
  await page.goto(`${PLACE}/review/presidium?lang=zh`);
  const { cause } = await chair.get<{ cause: string }>(`/review/motions/${id}`);
  const matter = page
    .locator('section')
    .filter({ hasText: cause })
    .filter({ has: page.locator('fieldset.roll') });
  await matter.getByText('我的一票：').locator('..').getByRole('button', { name: '赞成' }).click();
  await expect(matter.getByText('本人在此投票')).toBeVisible();
  const votes = matter.getByRole('combobox');
  const others = await votes.count();
  for (let i = 0; i < others; i += 1) await votes.nth(i).selectOption('for');
  await expect(matter.getByText(new RegExp(`赞成 ${others + 1}，反对 0`))).toBeVisible();
  await matter.getByLabel('决定的理由').fill('案由清楚，收支平衡，列入会议议程。');
  await matter.getByRole('button', { name: '记录主席团决定' }).click();
  await expect(page.getByText('主席团决定列入议程')).toBeVisible();
}

// The congress of the year's journey in three browsers: the clerk's console, one deputy's telephone, the hall screen. Deputies
// without a telephone on stage sign in and vote as theirs send it.

import { expect, type Page } from './server';
import { receipt } from './year.congress';
import type { People, Somebody } from './year.people';

const PLACE = '/zehu';

export interface Stage {
  clerk: Page;
  seat: Page;
  hall: Page;
  /** Whose telephone `seat` is. */
  deputy: Somebody;
}

/** The presidium gives notice on its screen. Returns the sitting's id. */
export async function callOnScreen(page: Page, title: string, day: string): Promise<string> {
  await page.goto(`${PLACE}/congress?lang=zh`);
  await expect(page.getByRole('radio', { name: /^审查.*预算的会议/ })).toBeChecked();
  await page.getByLabel('会议名称', { exact: true }).fill(title);
  await page.getByRole('textbox', { name: '会议日期' }).fill(day);
  await page.getByLabel('地点').fill('镇文化礼堂');
  await page.getByRole('button', { name: '发出会议通知' }).click();
  const enter = page.getByRole('link', { name: '进入会场' });
  await expect(enter).toBeVisible();
  return (await enter.getAttribute('href'))?.split('/').at(-1) ?? '';
}

/** A step of the console, asked once more before it is done. */
async function step(clerk: Page, name: string | RegExp): Promise<void> {
  await clerk.getByRole('button', { name, exact: typeof name === 'string' }).click();
  await clerk
    .getByRole('dialog')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();
}

/** Everybody comes; the quorum is there; the clerk opens and every screen follows. */
export async function openSittingOnScreen(stage: Stage, people: People, sitting: string): Promise<void> {
  const { clerk, seat, hall, deputy } = stage;
  await clerk.goto(`${PLACE}/congress/${sitting}?lang=zh`);
  await seat.goto(`${PLACE}/congress/${sitting}?lang=zh`);
  await hall.goto(`${PLACE}/hall/${sitting}?lang=zh`);
  await expect(hall.getByText('请代表签到')).toBeVisible();
  await seat.getByRole('button', { name: '签到', exact: true }).click();
  await expect(seat.getByText('您已签到')).toBeVisible();
  await expect(clerk.getByText(/还差 \d+ 人达到法定人数/).first()).toBeVisible();
  for (const person of people.deputies) {
    if (person.accountId !== deputy.accountId)
      await person.send('POST', `/review/sittings/${sitting}/sign-in`);
  }
  await expect(clerk.getByText(/已达法定人数/).first()).toBeVisible();
  await step(clerk, '宣布开会');
  await expect(seat.getByRole('button', { name: '要求发言' })).toBeVisible();
}

/** One vote: opened at the console, the deputy on stage votes and sees the receipt, the others by theirs; the hall shows it. */
export async function voteOnScreen(
  { clerk, seat, hall, deputy }: Stage,
  people: People,
  vote: { sitting: string; open: string | RegExp; yes: number; passes: boolean },
): Promise<string> {
  await step(clerk, vote.open);
  await expect(hall.getByRole('heading', { level: 1 })).toContainText('表决：');
  await seat.getByRole('button', { name: /^赞成/ }).click();
  await expect(seat.getByText(/已计入：您赞成/)).toBeVisible();
  await expect(seat.getByText(/回执：/)).toBeVisible();
  const { pending } = await people
    .of('clerk')
    .get<{ pending: { id: string } }>(`/review/sittings/${vote.sitting}`);
  const others = people.deputies.filter(({ accountId }) => accountId !== deputy.accountId);
  await Promise.all(
    others.map((other, i) =>
      other.send('POST', `/review/votes/${pending.id}/ballots`, {
        choice: i < vote.yes - 1 ? 'yes' : 'no',
        receipt: receipt(),
      }),
    ),
  );
  await expect(hall.getByText(String(people.deputies.length)).first()).toBeVisible();
  await step(clerk, '结束表决');
  await expect(hall.getByRole('heading', { level: 1 })).toContainText('结果：');
  await expect(hall.locator('.seal')).toHaveCount(vote.passes ? 1 : 0);
  return pending.id;
}

/** What was carried is put into the draft and handed out; the whole is voted; the sitting ends. */
export async function adoptOnScreen(stage: Stage, people: People, sitting: string): Promise<void> {
  await step(stage.clerk, '印发修正后的草案');
  await voteOnScreen(stage, people, { sitting, open: '表决预算', yes: 92, passes: true });
  await step(stage.clerk, '闭会');
  await expect(stage.seat.getByRole('heading', { level: 1 })).toContainText('年预算已经批准');
}

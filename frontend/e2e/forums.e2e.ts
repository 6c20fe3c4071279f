// A forum on the screens: the clerk draws in public, anybody draws again in the browser, a resident accepts and goes
// through, says what should change, the office answers, and everybody sees what became of it.
import { signIn } from './people';
import { expect, type Page, test } from './server';

const SLUG = 'zehu';
test.use({ ownTown: true });

/** Presses a step of the desk that is asked twice. */
async function sure(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: '确定', exact: true }).click();
}

async function runningForum(page: Page): Promise<string> {
  const forums: { id: string; state: string }[] = await (
    await page.request.get(`/api/localities/${SLUG}/forums`)
  ).json();
  const running = forums.find((forum) => forum.state === 'drawn');
  if (!running) throw new Error('the demo town has no running forum');
  return running.id;
}

test('a clerk plans a forum, seals the list and draws on the hall screen; the public draws again', async ({
  page,
}) => {
  await signIn(page, /人大办工作人员/);
  await page.goto(`/${SLUG}/forums/new?lang=zh`);
  await page.getByLabel('名称 · 中文').fill('停车场专题恳谈会');
  await page.getByLabel('谈什么 · 中文').fill('停车场建多大');
  await page.getByLabel('地点 · 中文').fill('文化站');
  await page.getByLabel('日期').fill('2027-01-17');
  await page.getByLabel('总人数').fill('30');
  await page.getByLabel('抽签产生').fill('22');
  await expect(page.getByText('即 23 到 25 人')).toBeVisible();
  await page.getByLabel('抽签产生').fill('24');
  await page.getByRole('button', { name: '安排恳谈会' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('筹备中');
  await sure(page, '封存并公布名单');
  await page.getByRole('link', { name: '打开抽签大屏' }).click();
  for (const [i, digits] of ['4711', '0815', '271828'].entries()) {
    await page.getByLabel(`第 ${i + 1} 个人的身份`).fill(`代表${i + 1}`);
    await page.getByLabel(`第 ${i + 1} 个人的数字`).fill(digits);
  }
  await page.getByRole('button', { name: '抽签', exact: true }).click();
  await expect(page.getByRole('list', { name: '抽中的编号' }).getByRole('listitem')).toHaveCount(24);
  await page.context().clearCookies();
  await page.goto(`${new URL(page.url()).pathname}?lang=zh`);
  await page.getByRole('button', { name: '开始核对' }).click();
  await expect(page.getByText('结果完全一致')).toBeVisible();
  await expect(page.getByText('每次替补都是次序里的下一位')).toBeVisible();
});

test('a resident accepts and goes through; the office answers, and the trace is there for all', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const forum = await runningForum(page);
  await signIn(page, /刚收到邀请的居民/);
  await page.goto(`/${SLUG}/forums/${forum}/mine?lang=zh`);
  await page.getByLabel('需要接送').check();
  await page.getByRole('button', { name: '我参加' }).click();
  await page.getByRole('button', { name: '我看完了，继续' }).click();
  for (;;) {
    const send = page.getByRole('button', { name: '交卷' });
    const skip = page.getByRole('button', { name: '跳过' });
    await expect(send.or(skip)).toBeVisible();
    if (await send.isVisible()) break;
    await page.getByRole('radio').nth(3).check();
    await page.getByRole('button', { name: '下一题' }).click();
  }
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByLabel('您想在大会上问什么？').fill('停车场的钱为什么比去年多？');
  await page.getByRole('button', { name: '提出问题' }).click();
  await expect(page.getByText('问题已提出')).toBeVisible();
  const number = /您是 (\d+) 号/.exec(await page.locator('main').innerText())?.[1] ?? '';

  await signIn(page, /人大办工作人员/);
  await page.goto(`/${SLUG}/forums/${forum}/desk?lang=zh`);
  await page.getByRole('button', { name: '抽签分组' }).click();
  await sure(page, '宣布开会');
  await page.getByRole('tab', { name: '参加人' }).click();
  await page.getByLabel('按编号、姓名或村社查找').fill(number);
  await page.getByRole('button', { name: new RegExp(`^${number} 号 .* 签到`) }).click();
  await expect(page.getByRole('button', { name: /撤销/ })).toBeVisible();

  await signIn(page, /刚收到邀请的居民/);
  await page.goto(`/${SLUG}/forums/${forum}/mine?lang=zh`);
  await page.getByLabel('您对预算有什么意见？').fill('中转站应当夜里清运，白天不要扰民。');
  const opinion = page.locator('form').filter({ hasText: '您对预算有什么意见？' });
  await opinion.getByLabel('针对哪一项预算？').fill('中转站');
  await opinion.getByRole('list', { name: '找到的预算项' }).getByRole('button').first().click();
  await opinion.getByRole('button', { name: '提出意见' }).click();
  await expect(page.getByText(/意见 \d+ 已公开/)).toBeVisible();

  await signIn(page, /镇长/);
  await page.goto(`/${SLUG}/forums/answers?lang=zh`);
  const owed = page.getByRole('listitem').filter({ hasText: '夜里清运' }).first();
  await owed.getByRole('button', { name: /答复第 \d+ 条意见/ }).click();
  await owed.getByRole('radio', { name: '部分采纳' }).check();
  await owed.getByLabel('理由').fill('夜间清运增加一班，从现有经费里安排，白天减少一班。');
  await owed.getByRole('textbox').nth(1).fill('夜间清运增加一班');
  await owed.getByRole('button', { name: '公开答复' }).click();
  await expect(page.getByText('夜里清运')).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto(`/${SLUG}/forums/${forum}?lang=zh`);
  const traced = page.getByRole('article').filter({ hasText: '夜里清运' });
  await expect(traced).toContainText('部分采纳');
  await expect(traced).toContainText('已承诺修改');
  await expect(traced).toContainText('承诺：夜间清运增加一班');
});

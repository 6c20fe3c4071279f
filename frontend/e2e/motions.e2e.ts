// A deputy writes an amendment at the desk: balance, locked lines, what is missing; another signs; the public sees what became of last year's.
import { signIn } from './people';
import { expect, test } from './server';

const PLACE = '/zehu';

test('a motion is written by keyboard, balances, refuses locked lines, saves itself and is signed by the invited', async ({
  page,
}) => {
  await signIn(page, /人大代表（塘下）/);
  await page.goto(`${PLACE}/motions?lang=zh`);
  await page.getByRole('button', { name: '起草修正议案' }).click();
  await page.waitForURL(/\/edit/);
  const search = page.getByRole('searchbox', { name: /搜索名称/ });
  const table = page.getByRole('grid', { name: /预算草案/ });

  await test.step('wages are locked with the reason', async () => {
    await search.fill('机关人员工资');
    await expect(table.getByText('锁定').first()).toBeVisible();
    await expect(table.getByText(/工资和人员经费/).first()).toBeVisible();
    await table.focus();
    await page.keyboard.press('Enter');
    await expect(table.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('an amount is changed with Enter, and what is still to be named stands beside it', async () => {
    await search.fill('公务接待费');
    await table.focus();
    await page.keyboard.press('Enter');
    const amount = table.getByRole('textbox');
    const before = Number(await amount.inputValue());
    await amount.fill(String(before - 2));
    await page.keyboard.press('Enter');
    await expect(page.getByText('还须安排')).toBeVisible();
    await expect(page.getByText(/多减了 2 万元/)).toBeVisible();
  });

  await test.step('the offset balances it; texts and sponsors are still missing', async () => {
    await search.fill('');
    await page.getByRole('combobox', { name: '只看' }).selectOption('free');
    await search.fill('老年食堂');
    await table.focus();
    await page.keyboard.press('Enter');
    const amount = table.getByRole('textbox');
    await amount.fill(String(Number(await amount.inputValue()) + 2));
    await page.keyboard.press('Enter');
    await expect(page.getByText('收支已平衡')).toBeVisible();
    await page.getByLabel('案由').fill('老年食堂送餐范围小');
    await page.getByLabel('案据').fill('恳谈会多人提出');
    await page.getByLabel('方案').fill('从公务接待费中安排两万元');
    await expect(page.getByText('已自动保存')).toBeVisible();
    await expect(page.getByText(/还差 5 名/)).toBeVisible();
  });

  const address = page.url().replace('/edit', '').split('?')[0];
  await test.step('the mover signs and invites; the invited deputy signs with one tap', async () => {
    await page.getByRole('button', { name: '我签名（领衔）' }).click();
    await expect(page.getByText(/还差 4 名/)).toBeVisible();
    const accounts = await (await page.request.get(`/api/localities/zehu/identity/demo-accounts`)).json();
    const other = accounts.find((a: { label: { zh: string } }) => /桥西/.test(a.label.zh));
    await page.getByRole('searchbox', { name: '邀请代表联名' }).fill(other.displayName);
    await page.getByRole('button', { name: new RegExp(`邀请 ${other.displayName}`) }).click();
    await expect(page.getByText('待确认').first()).toBeVisible();
    await signIn(page, /人大代表（桥西）/);
    await page.goto(`${address}?lang=zh`);
    await page.getByRole('button', { name: '我同意，签名联名' }).click();
    await expect(page.getByText('您的签名已经记录。')).toBeVisible();
  });

  await test.step('nobody else finds it before it is filed', async () => {
    await page.context().clearCookies();
    const answer = await page.request.get(
      address.replace('/zehu/motions/', '/api/localities/zehu/review/motions/'),
    );
    expect(answer.status()).toBe(404);
  });
});

test('last year’s motions are public: what they changed, who signed, why the presidium decided, how the congress voted', async ({
  page,
}) => {
  await page.goto(`${PLACE}/motions?lang=zh&year=2026`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('件通过');
  await page.locator('.motion-row', { hasText: '已通过' }).first().getByRole('link').first().click();
  await expect(page.getByText('人民代表大会表决通过')).toBeVisible();
  await expect(page.getByText('主席团决定列入议程')).toBeVisible();
  await expect(page.getByRole('table')).toContainText('修正后');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByText(/第 \d+ 号修正议案/).first()).toBeVisible();
});

test('a deputy goes through the draft, marks a line and inquires; the department owes the answer', async ({
  page,
}) => {
  await signIn(page, /人大代表（桥西）/);
  await page.goto(`${PLACE}/review?lang=zh`);
  await page.getByRole('searchbox', { name: /搜索名称/ }).fill('公务接待费');
  const table = page.getByRole('grid');
  await table.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '选中的项目' });
  await panel.getByLabel('我的标记').selectOption('doubt');
  await panel.getByRole('radio', { name: /询问/ }).check();
  await panel.getByLabel('内容').fill('今年为什么没有继续压减？');
  await panel.getByRole('button', { name: '提出询问' }).click();
  await expect(panel.getByText(/须在 .+ 前答复/)).toBeVisible();
  await expect(panel.getByText('今年为什么没有继续压减？').first()).toBeVisible();

  await signIn(page, /财政所/);
  await page.goto(`${PLACE}/review/inquiries?lang=zh&state=open`);
  const inquiry = page.locator('article', { hasText: '今年为什么没有继续压减？' });
  await inquiry.getByRole('button', { name: '公开答复' }).click();
  await inquiry.getByLabel('答复').fill('已经比前年减少三成，说明见附表。');
  await inquiry.getByRole('button', { name: '提交答复' }).click();
  await page.goto(`${PLACE}/review/inquiries?lang=zh&state=answered`);
  await expect(page.getByText('已经比前年减少三成，说明见附表。')).toBeVisible();
});

// A whole budget year of the town, walked by everybody who has a part in it: from the clerk's sheet to the published budget
// and the record that a browser verifies. Each kind of step is done on its screen by its role; where a hundred do the same, the
// others are sent over the API as their telephones send it.
import type { Browser } from '@playwright/test';
import { signIn } from './people';
import { expect, type Page, type Town, test } from './server';
import { clockTo } from './year.clock';
import { fileMotion, type Line } from './year.congress';
import {
  acceptOnScreen,
  closeOnScreen,
  drawOnScreen,
  openOnScreen,
  planOnScreen,
  promiseOnScreen,
  raiseOnScreen,
  seeFate,
} from './year.forum';
import { decideOnScreen, moveOnScreen } from './year.motions';
import { type People, peopleOf } from './year.people';
import { reviewOnScreen } from './year.review';
import { sheetsOfNextYear } from './year.sheet';
import { adoptOnScreen, callOnScreen, openSittingOnScreen, type Stage, voteOnScreen } from './year.sitting';

const PLACE = '/zehu';
const YEAR = 2027;
const FORUM_DAY = '2027-01-18';
const SESSION_DAY = '2027-02-10';
/** What the resident says, and the words of it that others look for. */
const OPINION = '老年食堂的送餐请扩大到石柱、后岙，钱可以从会议里省。';
const SAID = '送餐请扩大到石柱、后岙';

test.use({ ownTown: 'drafting' });
test.setTimeout(600_000);

async function lineOf(page: Page, name: string): Promise<Line> {
  const query = `q=${encodeURIComponent(name)}&year=${YEAR}`;
  const answer = await page.request.get(`/api/localities/zehu/budgets/search?${query}`);
  const { lines }: { lines: Line[] } = await answer.json();
  const line = lines.find((l) => l.name === name);
  if (!line) throw new Error(`no line ${name} in ${YEAR}`);
  return line;
}

/** A browser of somebody's own. */
async function screenOf(browser: Browser, town: Town, width: number): Promise<Page> {
  const viewport = { width, height: 900 };
  return (await browser.newContext({ baseURL: town.base, viewport, locale: 'zh-CN' })).newPage();
}

async function nextMotion(people: People, sitting: string): Promise<string | undefined> {
  const { next } = await people
    .of('clerk')
    .get<{ next: { motionId?: string } }>(`/review/sittings/${sitting}`);
  return next.motionId;
}

test('a budget year: draft, forum, review, motions, votes, adoption, and what became of a resident’s words', async ({
  page,
  town,
  browser,
}) => {
  const people = await peopleOf(town);
  await test.step('a sheet with a wrong sum is refused, the mended one is published', async () => {
    const sheets = await sheetsOfNextYear(page, YEAR);
    await signIn(page, /财政所/);
    const submit = async (name: string, text: string) => {
      await page.goto(`${PLACE}/publish?lang=zh`);
      await page.getByRole('combobox', { name: '预算年度' }).selectOption(String(YEAR));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.waitForURL(/import=/);
    };
    await submit('2027年预算草案.csv', sheets.wrong);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('改正 1 处才能公布');
    await expect(page.getByText(`印为 ${sheets.printed.toLocaleString('en')}`)).toBeVisible();
    await expect(page.getByText(`相加是 ${sheets.sum.toLocaleString('en')}`)).toBeVisible();
    await page.getByRole('button', { name: '放弃这次提交' }).click();

    await submit('2027年预算草案（改）.csv', sheets.mended);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('没有错误');
    const reasons = page.getByLabel('整张表的理由');
    await expect(reasons.first()).toBeVisible();
    for (const reason of await reasons.all()) await reason.fill('与县局科目表核对无误；本镇没有这两本账');
    for (const reason of await page.getByLabel(/^第 \d+ 行的理由$/).all())
      await reason.fill('按上年执行情况安排');
    await page.getByRole('link', { name: '预览' }).click();
    await page.getByRole('link', { name: '确认公布' }).click();
    await page.getByLabel(/给公众的解读/).fill('老年食堂送餐扩大到石柱、后岙，其余与上年持平。');
    await page.getByRole('button', { name: /以财政所名义公布/ }).click();
    await expect(page.getByText(`${YEAR} 年预算草案已公布`)).toBeVisible();
  });

  await test.step('every resident can open the money down to a line', async () => {
    await page.context().clearCookies();
    await page.goto(`${PLACE}/budget?lang=zh&q=${encodeURIComponent('老年食堂助餐')}`);
    await page.getByRole('link', { name: '老年食堂助餐' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('老年食堂助餐');
  });

  const forum =
    await test.step('the clerk plans the forum and its briefing, lots are drawn in public, letters are printed', async () => {
      await people.of('clerk').sitDown(page);
      const id = await planOnScreen(page, YEAR, FORUM_DAY);
      return { id, letter: await drawOnScreen(page) };
    });

  const resident =
    await test.step('a resident comes in with the code of the letter and accepts', async () => {
      await page.context().clearCookies();
      await page.goto(`${PLACE}/sign-in?lang=zh&code=${forum.letter.code}`);
      await page.getByRole('button', { name: '用邀请码登录' }).click();
      await expect
        .poll(async () => (await (await page.request.get('/api/identity/session')).json()).signedIn)
        .toBe(true);
      const session = await (await page.request.get('/api/identity/session')).json();
      const person = await people.ofAccount(session.accountId, session.displayName);
      await acceptOnScreen(page, forum.id);
      return person;
    });

  const [meals, meetings] = [await lineOf(page, '老年食堂助餐'), await lineOf(page, '会议与培训')];
  await test.step('the forum sits: the resident ties an opinion to its line on the own screen', async () => {
    await clockTo(page, FORUM_DAY);
    await people.of('clerk').sitDown(page);
    await openOnScreen(page, forum.id, forum.letter.number);
    await resident.sitDown(page);
    await raiseOnScreen(page, forum.id, OPINION, meals);
    await people.of('clerk').sitDown(page);
    await closeOnScreen(page, forum.id);
  });

  await test.step('the department promises a change; the line and the resident’s own page tell it', async () => {
    await people.of('officer-d05').sitDown(page);
    await promiseOnScreen(page, SAID, [meals, meetings]);
    await page.goto(`${PLACE}/lines/${meals.lineKey}?lang=zh`);
    await expect(page.getByText(SAID).first()).toBeVisible();
    await resident.sitDown(page);
    await seeFate(page, SAID, ['已承诺修改', '采纳', '承诺：增加 10 万元，送餐到石柱、后岙']);
  });

  await test.step('the review committee reports after the government has handled its opinion', async () => {
    await clockTo(page, '2027-01-19');
    await reviewOnScreen(page, people, meals);
  });

  const motions =
    await test.step('deputies move two amendments; the presidium puts both on the agenda', async () => {
      await people.of('deputy01').sitDown(page);
      const sitting = await callOnScreen(page, '第十九届人民代表大会第七次会议', SESSION_DAY);
      const sponsors = people.deputies.slice(32, 37);
      const texts = { grounds: '恳谈会意见和政府答复。', plan: '增减如下。' };
      const passing = await moveOnScreen(page, {
        texts: { cause: '送餐范围小，老人意见多。', ...texts },
        raised: meals,
        cut: meetings,
        yuan: 100_000,
        sponsors,
      });
      const failing = await fileMotion(YEAR, {
        texts: { cause: '桥西的路灯不够亮。', ...texts },
        raised: await lineOf(page, '桥西路灯与亮化'),
        cut: await lineOf(page, '公园绿地养护'),
        yuan: 50_000,
        sponsors,
      });
      for (const id of [passing, failing]) await decideOnScreen(page, people, id);
      await page.goto(`${PLACE}/motions/${passing}?lang=zh`);
      await expect(page.getByText('主席团决定列入议程').first()).toBeVisible();
      return { sitting, passing, failing };
    });

  await test.step('of 98 deputies 50 carry a motion, 49 do not; the amended whole is adopted', async () => {
    await clockTo(page, SESSION_DAY);
    const { sitting } = motions;
    const stage: Stage = {
      clerk: page,
      seat: await screenOf(browser, town, 390),
      hall: await screenOf(browser, town, 1440),
      deputy: people.deputies[40],
    };
    await people.of('clerk').sitDown(stage.clerk);
    await stage.deputy.sitDown(stage.seat);
    await openSittingOnScreen(stage, people, sitting);
    for (let left = 2; left > 0; left -= 1) {
      const carries = (await nextMotion(people, sitting)) === motions.passing;
      await voteOnScreen(stage, people, {
        sitting,
        open: /^表决 \d+ 号议案$/,
        yes: carries ? 50 : 49,
        passes: carries,
      });
    }
    await page.goto(`${PLACE}/motions?lang=zh`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2 件预算修正议案，1 件通过');
    await page.goto(`${PLACE}/congress/${sitting}?lang=zh`);
    await adoptOnScreen(stage, people, sitting);
    await stage.seat.context().close();
    await stage.hall.context().close();
  });

  await test.step('the finance office publishes what was voted; revenue and spending balance', async () => {
    await signIn(page, /财政所/);
    await page.goto(`${PLACE}/publish?lang=zh`);
    const publish = page.getByRole('button', { name: new RegExp(`^公布 .*${YEAR}`) });
    await publish.click();
    await expect(publish).toBeHidden();
    const versions: { year: number; kind: string; revenue: string; expenditure: string }[] = await (
      await page.request.get('/api/localities/zehu/budgets/versions')
    ).json();
    const adopted = versions.find((v) => v.year === YEAR && v.kind === 'adopted');
    const draft = versions.find((v) => v.year === YEAR && v.kind === 'draft');
    expect(adopted?.revenue).toBe(adopted?.expenditure);
    expect(adopted?.expenditure).toBe(draft?.expenditure);
  });

  await test.step('the resident sees what became of the opinion', async () => {
    await resident.sitDown(page);
    await seeFate(page, SAID, ['预算已改', '采纳', /草案.*批准/]);
    await page.goto(`${PLACE}/lines/${meals.lineKey}?lang=zh`);
    await expect(page.getByText('168').first()).toBeVisible();
  });

  await test.step('the whole record verifies in the browser', async () => {
    await page.goto(`${PLACE}/record?lang=zh`);
    await page.getByRole('button', { name: '在此浏览器中核对' }).click();
    await expect(page.getByText(/个签名树头与计算结果一致/)).toBeVisible({ timeout: 60_000 });
  });
  await people.close();
});

// The year goes on after the budget is adopted: figures, an inspection, a rating and what follows from it, an adjustment, last
// year's final accounts, and the next year, which opens on its date.
import { expect, test } from './server';
import { explainDeviation, handInAccounts, planAdjustment, reportQuarter } from './year.money';
import { type People, peopleOf } from './year.people';
import { PHOTO, putRight, rateAgain, rateDepartment } from './year.rating';
import { clockOn, lineOf, passProposals, toAdopted } from './year.session';

const PLACE = '/zehu';
const YEAR = 2027;

test.use({ ownTown: true });
test.setTimeout(600_000);

let people: People | undefined;
test.afterEach(async () => {
  await people?.close();
});

test('the adopted year is carried out, inspected, rated, adjusted; the year before is closed; the next one opens', async ({
  page,
  town,
}) => {
  people = await peopleOf(town);
  const all = people;
  await toAdopted(all);
  const meals = await lineOf(all, '老年食堂助餐');

  await test.step('the first quarter is reported; a line ahead of the calendar is explained', async () => {
    await clockOn(all, '2027-06-30');
    await reportQuarter(page, all, YEAR, meals);
    await explainDeviation(page, all, 'officer-d05', meals);
  });

  await test.step('the committee inspects with a photograph, the department replies', async () => {
    await all.of('deputy10').sitDown(page);
    await page.goto(`${PLACE}/supervision/inspections/new?lang=zh`);
    await page.getByRole('searchbox', { name: /哪一项预算/ }).fill(meals.name);
    await page.getByRole('button', { name: new RegExp(meals.name) }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '食堂.png', mimeType: 'image/png', buffer: PHOTO });
    await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible();
    await page.getByRole('radio', { name: '需要改进' }).check();
    await page.getByLabel('看到的情况').fill('后岙的送餐晚了四十分钟，饭菜已凉。');
    await page.getByRole('button', { name: '公布检查结果' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('的实地检查：需要改进');
    const address = page.url().split('?')[0];
    await all.of('officer-d05').sitDown(page);
    await page.goto(`${address}?lang=zh`);
    await page.getByRole('button', { name: '答复' }).click();
    await page.getByLabel('答复').fill('已增加一辆送餐车，后岙改走山下新路。');
    await page.getByRole('button', { name: '公布答复' }).click();
    await expect(page.getByText(/部门工作人员答复/)).toBeVisible();
  });

  await test.step('one vote more than half is not satisfied: put right with evidence, the second vote passes', async () => {
    await rateDepartment(page, all, '应急消防管理站', YEAR);
    await putRight(page, all, 'officer-d07');
    await rateAgain(page, all);
  });

  await test.step('an adjustment and last year’s final accounts pass by one vote', async () => {
    const plan = await planAdjustment(page, all, YEAR, meals);
    const accounts = await handInAccounts(page, all, YEAR - 1);
    const { proposalId } = await all
      .of('clerk')
      .get<{ proposalId: string }>(`/supervision/adjustments/plans/${plan}`);
    await passProposals(all, '2027-07-20', [proposalId, accounts]);
    await page.goto(`${PLACE}/supervision/adjustments/plans/${plan}?lang=zh`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('已获人代会批准');
    await all.of('finance').sitDown(page);
    await page.goto(`${PLACE}/supervision/accounts/${YEAR - 1}?lang=zh`);
    const publish = page.getByRole('button', {
      name: new RegExp(`公开 ${YEAR - 1} 年决算|公布 ${YEAR - 1} 年决算`),
    });
    await publish.click();
    await expect(publish).toBeHidden();
  });

  await test.step('the next year opens on its date; the line tells what became of the years before', async () => {
    await clockOn(all, '2027-10-08');
    await page.goto(`${PLACE}/year?lang=zh`);
    await expect(page.getByRole('link', { name: `${YEAR + 1} 年度` })).toBeVisible();
    await page.goto(`${PLACE}/lines/${meals.lineKey}?lang=zh`);
    await expect(page.getByText(/决算/).first()).toBeVisible();
    await expect(page.getByText('后岙的送餐晚了四十分钟，饭菜已凉。').first()).toBeVisible();
  });
});

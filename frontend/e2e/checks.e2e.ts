// Anybody counts a vote and draws a panel in their own browser, from files; nothing is sent anywhere.
import { expect } from '@playwright/test';
import { test } from './server';

const ELECTION = `META
key;value
description;A vote of three
budget;100
vote_type;approval
currency;CNY
PROJECTS
project_id;cost;name
1;60;Road
2;40;School bus
3;50;Park
VOTES
voter_id;vote;sex
a;1;f
b;1,2;m
c;2;f
d;3;m
`;

test('an election file is counted, each project has its reason, a broken file is refused with its line', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await page.goto('/zehu/tally?lang=en');
  const drop = page.getByLabel('File of votes');
  await drop.setInputFiles({
    name: 'broken.pb',
    mimeType: 'text/plain',
    buffer: Buffer.from(ELECTION.replace('b;1,2', 'b;1,9')),
  });
  await expect(page.getByText('Line 15:')).toBeVisible();
  await expect(page.getByText('the vote names project “9”')).toBeVisible();

  await drop.setInputFiles({ name: 'vote.pb', mimeType: 'text/plain', buffer: Buffer.from(ELECTION) });
  await expect(page.getByText('4 ballots, 3 projects')).toBeVisible();
  await page.getByRole('radio', { name: /Most votes first/ }).check();
  await page.getByRole('button', { name: 'Count' }).click();
  await expect(page.getByRole('heading', { name: '2 of 3 projects are funded' })).toBeVisible();
  await expect(page.getByText('it costs 50: 50 was missing')).toBeVisible();
  await page.getByRole('button', { name: 'Compare the rules' }).click();
  await expect(page.getByRole('rowheader', { name: 'Sequential Phragmén' })).toBeVisible();
  expect(sent).toEqual([]);
});

test('a panel is drawn from two files: chances, the thousand panels, the one that three digits name', async ({
  page,
}) => {
  await page.goto('/zehu/sortition?lang=en');
  const csv = (text: string) => ({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const people = Array.from({ length: 20 }, (_, i) => `p${i},${i < 5 ? 'f' : 'm'}`).join('\n');
  await page
    .getByLabel('File of quotas')
    .setInputFiles(csv('category,feature,min,max\nsex,f,2,2\nsex,m,2,2\n'));
  await page.getByLabel('File of people').setInputFiles(csv(`id,sex\n${people}\n`));
  await page.getByLabel('How many are drawn').fill('4');
  await page.getByRole('button', { name: 'Compute the chances' }).click();
  await expect(page.getByRole('heading', { name: 'The smallest chance is 13.33 %' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByLabel('The three digits drawn in public').fill('042');
  await expect(page.getByText('Panel 042: 4 people')).toBeVisible();

  await page.getByLabel('How many are drawn').fill('9');
  await page.getByRole('button', { name: 'Compute the chances' }).click();
  await expect(page.getByText('No panel meets all quotas')).toBeVisible({ timeout: 60_000 });
});

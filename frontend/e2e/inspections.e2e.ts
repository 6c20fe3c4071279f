// The review committee inspects on a phone with a photograph; the department replies; the line and the handover tell of it.
import { deflateSync } from 'node:zlib';
import { axeFaults, settled } from './look';
import { signIn } from './people';
import { expect, test } from './server';

const PLACE = '/zehu';
const LINE = '公办幼儿园运行补助';
const SEEN = '两间教室的空调还没有装，室内三十三度，园长说下周来装。';

/** A real PNG of one colour, made here. */
function picture(side: number): Buffer {
  const crcOf = (bytes: Buffer): number => {
    let crc = ~0;
    for (const byte of bytes) {
      crc ^= byte;
      for (let k = 0; k < 8; k += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return ~crc >>> 0;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crcOf(body));
    return Buffer.concat([size, body, crc]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, 0x77)]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('what is seen on site is public at once, replied to by the department, and inherited by its next officer', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, /财政预算审查委员会委员/);
  const address = await test.step('a finding with a photograph, on a phone', async () => {
    await page.goto(`${PLACE}/supervision/inspections/new?lang=zh`);
    const search = page.getByRole('searchbox', { name: /哪一项预算/ });
    await search.fill('公办幼儿园');
    await page.getByRole('button', { name: new RegExp(LINE) }).click();
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ name: '页面.png', mimeType: 'image/png', buffer: Buffer.from('<html>') });
    await expect(page.getByRole('alert').getByText(/照片/).first()).toBeVisible();
    await file.setInputFiles({ name: '教室.png', mimeType: 'image/png', buffer: picture(64) });
    await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible();
    await page.getByRole('radio', { name: '需要改进' }).check();
    await page.getByLabel('看到的情况').fill('差');
    await page.getByRole('button', { name: '公布检查结果' }).click();
    await expect(page.getByText(/请写 10 到 4000 个字/).first()).toBeVisible();
    await page.getByLabel('看到的情况').fill(SEEN);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '公布检查结果' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`“${LINE}”的实地检查：需要改进`);
    return page.url();
  });

  await test.step('anybody sees it, with the photograph, on the line too', async () => {
    await page.context().clearCookies();
    await page.goto(`${address.split('?')[0]}?lang=zh`);
    await expect(page.getByText(SEEN)).toBeVisible();
    const photograph = page.getByRole('img', { name: new RegExp(LINE) });
    await expect(photograph).toBeVisible();
    await expect.poll(() => photograph.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(64);
    await page.getByRole('main').getByRole('link', { name: LINE }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(LINE);
    await expect(page.getByText(SEEN)).toBeVisible();
  });

  const reply = '空调已于今天上午装好并试机，照片和验收单已交委员会。';
  await test.step('the department replies', async () => {
    await signIn(page, /社会事务办/);
    await page.goto(`${address.split('?')[0]}?lang=zh`);
    await page.getByRole('button', { name: '答复' }).click();
    await page.getByLabel('答复').fill(reply);
    await page.getByRole('button', { name: '公布答复' }).click();
    await expect(page.getByText(/部门工作人员答复/)).toBeVisible();
  });

  await test.step('the next officer finds it in the handover, in both languages', async () => {
    await page.goto(`${PLACE}/handover?office=departmentOfficer&year=2026&lang=zh`);
    await settled(page);
    await expect(page.getByText(reply)).toBeVisible();
    await expect(page.getByRole('heading', { name: '2026 年十句话' })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.goto(`${PLACE}/handover?office=departmentOfficer&year=2026&lang=en`);
    await expect(page.getByRole('heading', { name: '2026 in ten lines' })).toBeVisible();
    await expect(page.getByText(/inspections \(1 unsound\)/)).toBeVisible();
  });
});

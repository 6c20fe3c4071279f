// The demo clock as a person moves it: by the banner's button, to the next day that matters.
import { expect, type Page } from './server';

const LABEL = /演示时钟：(\d+)年(\d+)月(\d+)日/;

/** Jumps until `day`, on whatever page of the town the signed-in person is. */
export async function clockTo(page: Page, day: string): Promise<void> {
  const banner = page.getByRole('region', { name: '演示时钟' });
  const now = banner.getByText(LABEL);
  for (;;) {
    const told = await now.innerText();
    const [, year, month, date] = LABEL.exec(told) ?? [];
    if (`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` >= day) return;
    // the day's own button comes last; a day that opens a phase is offered as the phase only
    await banner.getByRole('button', { name: /^跳到/ }).last().click();
    await expect(now).not.toHaveText(told);
  }
}

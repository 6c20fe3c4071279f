// What every screen is held to: no accessibility fault that axe can find, no sideways scrolling, nothing said in the console.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeFault {
  id: string;
  nodes: { target: string[] }[];
}

/** The accessibility faults of the page as it stands: 'rule: where'. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const faults = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: AxeFault[] }> };
    };
    return (await axe.run(document, { runOnly: rules })).violations;
  }, RULES);
  return faults.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** Everything the console complains of from now on: faults, and what the content security policy stopped. */
export function complaintsOf(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

/** Waits until the screen stands: its headline is there and nothing is being read any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main .waiting')).toHaveCount(0);
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
}

export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What the page says in words of its own: without what people wrote, names of people and projects, and what is not shown. */
export const ownWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const not = '[translate=no], .changed, .act-said, script, style, noscript, title';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(not)) words.push(node.textContent ?? '');
    }
    return words.join(' ');
  });

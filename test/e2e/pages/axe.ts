import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What the law asks for (WCAG 2.2 A and AA) and what is good practice besides. */
const everyRule: RunOptions = {
  resultTypes: ['violations'],
  elementRef: false,
  iframes: false,
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // Both are off unless they are asked for by name.
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
};

export type ThemeName = 'light' | 'dark';

const names = { en: 'English', fr: 'Français' } as const;

/** Every rule runs once in each language and once in each theme: colours hang on no language, nor words on a theme. */
export function themeOf(language: keyof typeof names): ThemeName {
  return language === 'fr' ? 'dark' : 'light';
}

/** Changes the page's language, where the first questions or the settings offer it. */
export async function speakIn(page: Page, language: keyof typeof names): Promise<void> {
  const isWelcome = (await page.locator('nav').count()) === 0;
  if (!isWelcome) {
    await page.evaluate(() => (location.hash = '#/settings'));
    await page.locator('nav a[href="#/settings"][aria-current="page"]').waitFor();
  }
  await page.getByText(names[language], { exact: true }).click();
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
}

/** What axe finds on the page as it stands, or in a part of it, in a theme; one line for each element: rule, element, what is wrong. */
export async function findings(page: Page, theme: ThemeName, part = 'html'): Promise<string[]> {
  // The policy of the page lets in no script; what the browser itself evaluates is none of the page's.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    async ([shown, within, asked]) => {
      document.documentElement.dataset['theme'] = shown;
      const { axe } = window as unknown as {
        axe: { run(within: string, options: unknown): Promise<AxeResults> };
      };
      return axe.run(within, asked);
    },
    [theme, part, everyRule] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !isMenu(id, html))
      .map(({ target, html, failureSummary }) => {
        const why = (failureSummary ?? '').replace(/\s+/g, ' ');
        return [id, target.join(' '), html.slice(0, 160), why].join(' | ');
      }),
  );
}

// A menu belongs to the button that opened it and holds the focus: a landmark of its own would only be one more stop.
function isMenu(rule: string, html: string): boolean {
  return rule === 'region' && html.includes('data-bits-floating');
}

import type { Page } from 'playwright-core';

/** What moves by itself for longer than a blink, e.g. an animation that reduced motion should have ended. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > 1)
      .map((animation) => (animation as CSSAnimation).animationName),
  );
}

/** Spaces lines, letters and words out as readers may who need it (WCAG 1.4.12); returns the way back. */
export async function spaceOut(page: Page): Promise<() => Promise<void>> {
  // Not by a tag: the policy of the page lets none in.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  return () => page.evaluate(() => void (document.adoptedStyleSheets = []));
}

/** Buttons, links and headings whose words are cut off with no sign of it, by their words. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(button, a, h1, h2, h3, label, legend, th)')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        const isCut =
          (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
        return isCut && textOverflow !== 'ellipsis' && element.clientWidth > 1;
      })
      .map((element) => element.innerText.slice(0, 60)),
  );
}

import { afterEach, describe, expect, it } from 'vitest';
import { writes } from '../helpers/graph/customers.ts';
import { personOfPhone } from '../helpers/graph/world.ts';
import { whichHost } from './hosts/which-host.ts';
import { findings, themeOf } from './pages/axe.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { captureNotices, RemindersPage } from './pages/reminders-page.ts';
import { soon } from './pages/soon.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

// In the desktop's window the program gives reminders, not the page.
describe.runIf(whichHost() === 'browser')('In a browser', () => {
  const connected = shareConnectedShop(
    async (core, world) => {
      addCustomer(core, world, { name: 'Amélie', phone: '+33612000001', ago: 60 * minute, text: 'Bonjour' });
      await core.client.settings.set({ key: 'reminder_leads', value: '[120,30]' });
      await core.client.settings.set({ key: 'digests', value: '[]' });
    },
    { initScript: captureNotices },
  );
  const { shop } = connected;
  let phones = 0;

  function reminders(): RemindersPage {
    return new RemindersPage(shop.page);
  }

  /** Customers whose windows close in so many minutes: they wrote almost a day ago, and Meta tells it only now. */
  async function hear(left: number, ...names: string[]): Promise<void> {
    for (const name of names) {
      const phone = `+3363998${String(8000 + (phones += 1))}`;
      personOfPhone(connected.world, phone).name = name;
      writes(connected.world, phone, `C’est ${name}, vous êtes là ?`, {
        at: Date.now() - day + left * minute,
      });
    }
    await connected.tell();
  }

  afterEach(async () => {
    // What a test leaves standing is not the next one's.
    const { cards, strip } = reminders();
    while ((await cards.count()) > 0) {
      await strip.getByRole('button', { name: 'Understood' }).first().click();
    }
  });

  it('shows one in the page until it is understood, and asks for more only when asked to', async () => {
    const page = reminders();
    await page.permit('prompt');
    await hear(100, 'Nadia');
    const card = await page.find('Nadia');
    expect(await card.innerText()).toMatch(/1 h 39 min[^]*Nadia: answer by \d\d:\d\d[^]*vous êtes là/);
    await soon(() => shop.page.getByTestId('reminder-aloud').innerText()).toContain('Nadia: answer by');
    expect(await shop.page.getByTestId('last-reminder-aloud').innerText()).toBe('');
    expect(await page.notices()).toEqual([]);
    expect(await page.questions()).toBe(0);
    expect(await findings(shop.page, themeOf('en'), '[data-testid="reminders"]')).toEqual([]);
    await page.strip.getByRole('button', { name: 'Show reminders on this computer' }).click();
    await soon(() => page.questions()).toBe(1);

    await page.permit('prompt');
    await card.getByRole('button', { name: 'Understood' }).focus();
    await shop.page.keyboard.press('Enter');
    await soon(() => page.cards.count()).toBe(0);
    await soon(() => shop.page.locator('main h1').evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('says how to allow them again where the browser denies them, until that is read', async () => {
    const page = reminders();
    await page.permit('denied');
    await hear(90, 'Odile');
    await page.find('Odile');
    await soon(() => page.denied.innerText()).toMatch(/^Your browser keeps this page from showing reminders/);
    expect(await page.notices()).toEqual([]);
    await page.openSettings();
    await soon(() => page.onComputer.innerText()).toContain('Your browser keeps this page');
    await page.strip.getByRole('button', { name: 'Close' }).click();
    await page.understand('Odile');
    await shop.page.reload();
    await page.section.waitFor();
    // Given once, it does not come back.
    await hear(91, 'Paul');
    await page.find('Paul');
    expect(await page.cards.count()).toBe(1);
    expect(await page.denied.count()).toBe(0);
  });

  it('shows it on the computer where that is allowed; a click there opens the chat', async () => {
    const page = reminders();
    await page.permit('granted');
    await page.openSettings();
    await soon(() => page.onComputer.getAttribute('data-permission')).toBe('granted');
    await page.onComputer.getByRole('button', { name: 'Show one now' }).click();
    await soon(async () => (await page.notices('Nadia: answer by 19:00')).length).toBe(1);

    await hear(80, 'Rosa');
    await soon(() => page.notices('Rosa')).toHaveLength(1);
    const [notice] = await page.notices('Rosa');
    expect(notice).toMatchObject({ requireInteraction: false, isClosed: false });
    expect(notice?.title).toMatch(/^Rosa: answer by \d\d:\d\d/);
    expect(notice?.body).toContain('C’est Rosa');
    await page.find('Rosa');
    await page.click(notice?.tag ?? '');
    await shop.page.getByRole('region', { name: 'Rosa', exact: true }).waitFor();
    await soon(() => page.card('Rosa').count()).toBe(0);
    await soon(async () => (await page.notices('Rosa'))[0]?.isClosed).toBe(true);
  });

  it('reminds of no chat that is on screen, but of one whose window is not in front, until it is done with', async () => {
    const page = reminders();
    await hear(140, 'Sonia');
    await hear(150, 'Tarek');
    const inbox = new InboxPage(shop.page);
    await inbox.open();
    await inbox.openChat('Sonia');
    const other = new RemindersPage(await shop.another());
    await other.addLead(240);
    await soon(async () => (await page.notices('Tarek')).length + (await other.notices('Tarek')).length).toBe(
      1,
    );
    // Whichever page was given it, both show it.
    await page.find('Tarek');
    await other.find('Tarek');
    expect([...(await page.notices('Sonia')), ...(await other.notices('Sonia'))]).toEqual([]);
    expect(await other.card('Sonia').count()).toBe(0);

    const back = await page.blur();
    await other.addLead(200);
    await page.card('Sonia').waitFor();
    await other.card('Sonia').waitFor();
    await shop.page.evaluate(() => (location.hash = '#/inbox'));
    await inbox.row('Sonia').hover();
    await inbox.row('Sonia').locator('..').getByRole('button', { name: 'Done' }).click();
    await soon(() => other.card('Sonia').count()).toBe(0);
    await soon(() => page.card('Sonia').count()).toBe(0);
    await soon(async () => [
      ...(await page.notices('Sonia')),
      ...(await other.notices('Sonia')),
    ]).toMatchObject([{ isClosed: true }]);
    await back();
    await page.understand('Tarek');
    await soon(() => other.card('Tarek').count()).toBe(0);
    await other.page.close();
  });

  it('puts a chat off from its reminder by keyboard, and takes that back', async () => {
    const page = reminders();
    await hear(70, 'Ulla');
    const card = await page.find('Ulla');
    await card.getByRole('button', { name: 'Snooze' }).focus();
    await shop.page.keyboard.press('Enter');
    await shop.page.getByRole('menuitem', { name: /^For an hour/ }).waitFor();
    await soon(() =>
      shop.page
        .getByRole('menuitem')
        .first()
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await shop.page.keyboard.press('Enter');
    await soon(() => page.card('Ulla').count()).toBe(0);
    // What was done before may still stand above it.
    const notice = shop.page
      .getByRole('region', { name: 'Notices' })
      .locator('.notice')
      .filter({ hasText: /^\s*Snoozed until (tomorrow )?\d\d:\d\d/ });
    await notice.getByRole('button', { name: 'Undo' }).click();
    await page.find('Ulla');
  });

  it('calls louder when it is the last one: in the title of a page out of sight, and by its own sound', async () => {
    const page = reminders();
    await page.openSettings();
    await page.section.getByText('For each', { exact: true }).click();
    await page.section.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    const before = (await page.tones()).length;
    await hear(60, 'Vera');
    await soon(async () => (await page.tones()).slice(before)).toEqual([659, 880]);
    await page.find('Vera');
    await page.hide(true);
    await hear(20, 'Wanda');
    await soon(() => shop.page.title()).toMatch(/^Answer now · \(\d+\) Vitrine$/);
    await soon(async () => (await page.tones()).slice(before + 2)).toEqual([880, 1109, 880, 1319]);
    await soon(() => page.notices('Wanda')).toMatchObject([{ requireInteraction: true, silent: true }]);
    await soon(() => shop.page.getByTestId('last-reminder-aloud').innerText()).toContain('Wanda');
    await page.hide(false);
    await soon(() => shop.page.title()).toMatch(/^\(\d+\) Vitrine$/);
    // The last one stands before the other.
    expect(await page.cards.first().innerText()).toContain('Wanda');
  });

  it('says once that many wait', async () => {
    const page = reminders();
    await hear(50, 'Xavier', 'Yann', 'Zita', 'Zoé');
    await soon(() => page.strip.innerText()).toMatch(/^4 customers wait for an answer/m);
    expect(await page.cards.count()).toBe(1);
  });

  it('gives none while they are paused, says so in the rail, and gives what is still due afterwards', async () => {
    const page = reminders();
    await page.openSettings();
    await page.pause.getByRole('button', { name: 'For an hour' }).click();
    await soon(() => page.pausedMark.getAttribute('aria-label')).toMatch(
      /^Reminders are paused until (tomorrow )?\d\d:\d\d$/,
    );
    await hear(40, 'Alma');
    await new InboxPage(shop.page).open();
    await new InboxPage(shop.page).row('Alma').waitFor();
    await shop.page.waitForTimeout(2_500);
    expect(await page.cards.count()).toBe(0);
    await shop.page.keyboard.press('Control+k');
    await shop.page.keyboard.type('Give reminders');
    await shop.page.getByRole('option', { name: 'Give reminders again' }).waitFor();
    await shop.page.keyboard.press('Enter');
    await page.find('Alma');
    expect(await page.pausedMark.count()).toBe(0);
  });
});

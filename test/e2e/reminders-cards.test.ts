import { describe, expect, it } from 'vitest';
import { addTemplate } from '../helpers/graph/shop-events.ts';
import { personOfPhone, type World } from '../helpers/graph/world.ts';
import type { Core } from '../../src-main/core/create-core.ts';
import { whichHost } from './hosts/which-host.ts';
import { findings, themeOf } from './pages/axe.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { atHour, phone, placeByDay, wall } from './pages/plan-shop.ts';
import { captureNotices, RemindersPage } from './pages/reminders-page.ts';
import { soon } from './pages/soon.ts';

const minute = 60_000;
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Open since one in the morning, for at least four hours more: both digests can be made to be due now. */
const shutsAt = `${String(Math.min(23, Number(wall(Date.now()).time.slice(0, 2)) + 5)).padStart(2, '0')}:00`;
const hours = Object.fromEntries(days.map((day) => [day, [['01:00', shutsAt]]]));

/** Customers who wait, one of them for a notification whose moment is now: a plain reply would cost less. */
async function fill({ client, ...core }: Core, world: World): Promise<void> {
  const add = (name: string, last: string, ago: number): string => {
    personOfPhone(world, phone(last)).name = name;
    return addCustomer({ client, ...core }, world, { name, phone: phone(last), ago, text: `C’est ${name}` });
  };
  const joao = add('João', '45602', 60 * minute);
  add('Amélie', '45604', 90 * minute);
  add('Basile', '45605', 120 * minute);
  addTemplate(world, { name: 'rappel', components: [{ type: 'BODY', text: 'Bonjour {{client}} !' }] });
  await client.templates.sync();
  const { templates } = await client.templates.list({});
  await client.settings.set({ key: 'opening_hours', value: JSON.stringify(hours) });
  await client.settings.set({ key: 'reminder_leads', value: '[]' });
  await client.settings.set({ key: 'digests', value: '[]' });
  await client.notifications.add({
    ...{ kind: 'appointment', agreed: '1', thread: joao },
    template: templates.find(({ name }) => name === 'rappel')?.id ?? '',
    parameters: { body: { client: 'João' } },
    at: new Date(Date.now() + 2_000).toISOString(),
    event_at: new Date(atHour(2, 14)).toISOString(),
  });
}

// In the desktop's window the program gives reminders, not the page.
describe.runIf(whichHost() === 'browser')('What a reminder leaves on the page', () => {
  const { shop } = shareConnectedShop(fill, {
    answers: { time_zone: placeByDay(Date.now()).zone },
    initScript: captureNotices,
  });
  const choice = 'A notification waits for your choice';

  function reminders(): RemindersPage {
    return new RemindersPage(shop.page);
  }

  async function reload(): Promise<void> {
    await shop.page.reload();
    await shop.page.locator('html[data-ready]').waitFor();
  }

  it('stands there again after a reload, without another notice: a notification that waits for a choice', async () => {
    const page = reminders();
    await page.permit('granted');
    expect(await (await page.find(choice)).innerText()).toContain('João: a plain reply would cost less.');
    await reload();
    await page.find(choice);
    expect(await findings(shop.page, themeOf('en'), '[data-testid="reminders"]')).toEqual([]);
    expect(await page.notices()).toEqual([]);
  });

  it('stands on each page, and goes from all where it is understood on one: the digest at opening', async () => {
    const page = reminders();
    await page.openSettings();
    await page.section.getByLabel('When the shop opens').click();
    const card = await page.find('At opening');
    expect(await card.innerText()).toMatch(
      /At opening: 3 customers to answer[^]*Basile by[^]*Amélie by[^]*João by/,
    );
    await soon(() => page.notices('At opening')).toHaveLength(1);
    await soon(() => shop.page.getByTestId('reminder-aloud').innerText()).toContain(
      'At opening: 3 customers',
    );

    await reload();
    const other = new RemindersPage(await shop.another());
    await page.find('At opening');
    await other.find('At opening');
    const inbox = new InboxPage(shop.page);
    await inbox.open();
    await inbox.row('Amélie').hover();
    await inbox.row('Amélie').locator('..').getByRole('button', { name: 'Done' }).click();
    for (const each of [page, other]) {
      await soon(() => each.strip.innerText()).toContain('At opening: 2 customers to answer');
      // Nothing has come: it stood there before.
      expect(await each.page.getByTestId('reminder-aloud').innerText()).toBe('');
      expect(await each.notices()).toEqual([]);
    }
    await other.understand('At opening');
    await page.card('At opening').waitFor({ state: 'detached' });
    await other.page.close();
    await reload();
    await page.find(choice);
    expect(await page.card('At opening').count()).toBe(0);
  });

  it('stands there after the next start, too, until it is opened: the digest before closing', async () => {
    const page = reminders();
    await page.openSettings();
    await page.section.getByLabel('Before it closes').click();
    const lead = page.section.getByLabel('Minutes before closing time');
    await lead.fill('600');
    await lead.press('Enter');
    const title = `Before you shut at ${shutsAt}`;
    await page.find(title);
    await soon(() => page.notices(title)).toHaveLength(1);

    await shop.restart();
    const after = reminders();
    const card = await after.find(title);
    expect(await card.innerText()).toMatch(/Basile by[^]*João by/);
    await card.getByRole('button', { name: 'Open' }).click();
    await new InboxPage(shop.page).row('Basile').waitFor();
    await after.card(title).waitFor({ state: 'detached' });
    expect(await after.notices()).toEqual([]);
  });

  it('goes for good once it was opened, though what it is about still waits: the notification', async () => {
    const page = reminders();
    const other = new RemindersPage(await shop.another());
    await other.find(choice);
    await (await page.find(choice)).getByRole('button', { name: 'Open' }).click();
    await shop.page.getByRole('heading', { name: /^Waiting for your choice/ }).waitFor();
    await other.card(choice).waitFor({ state: 'detached' });
    await other.page.close();
    await soon(() => page.cards.count()).toBe(0);
    await reload();
    await shop.page.getByRole('heading', { name: /^Waiting for your choice/ }).waitFor();
    expect(await page.cards.count()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { writes } from '../helpers/graph/customers.ts';
import { findings, speakIn, themeOf } from './pages/axe.ts';
import { textFile } from './pages/chat-file.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { PlanPage } from './pages/plan-page.ts';
import { atHour, customers, sharePlanShop, wall } from './pages/plan-shop.ts';
import { planScenes } from './pages/plan-scenes.ts';
import { cutOff } from './pages/reflow.ts';
import { visit } from './pages/scene.ts';
import { soon } from './pages/soon.ts';
import { overhang } from './pages/words-on-screen.ts';

const appointment = atHour(3, 14);
const { nadia, joao, sofia } = customers;

const connected = sharePlanShop(async (core, threads, template) => {
  const { add } = core.client.notifications;
  const wanted = { kind: 'appointment', template, agreed: '1' } as const;
  await add({
    ...wanted,
    thread: threads.sofia,
    parameters: { body: { client: 'Sofia', jour: 'samedi' } },
    event_at: new Date(appointment).toISOString(),
  });
  // João has just written, and its moment comes at once: a plain reply costs less.
  await add({
    ...wanted,
    thread: threads.joao,
    parameters: { body: { client: 'João', jour: 'jeudi' } },
    at: new Date(Date.now() + 2_000).toISOString(),
    event_at: new Date(atHour(2, 14)).toISOString(),
  });
});
const { shop } = connected;

function pages(): { inbox: InboxPage; plan: PlanPage } {
  return { inbox: new InboxPage(shop.page), plan: new PlanPage(shop.page) };
}

/** Presses Tab until something that matches has the focus. */
async function tabTo(selector: string): Promise<void> {
  const { page } = shop;
  for (let steps = 0; steps < 40; steps += 1) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

/** The week in which one leaves that is planned a day before the appointment. */
function theWeek(): string {
  return wall(appointment - 86_400_000).day;
}

it('plans one from a chat by keyboard alone, at the price that the button says', async () => {
  const { page } = shop;
  const { inbox, plan } = pages();
  await inbox.openChat(nadia.name);
  await page.keyboard.press('Alt+n');
  await plan.dialog.waitFor();
  await tabTo('[data-testid="plan-one"] select');
  await page.keyboard.type('rappel');
  await tabTo('[data-value="body.client"]');
  await page.keyboard.type('Nadia');
  await tabTo('[data-value="body.jour"]');
  await page.keyboard.type('vendredi');
  const { day, time } = wall(appointment);
  await tabTo('[data-testid="plan-one"] input[type="date"]');
  await page.locator(':focus').fill(day);
  await tabTo('[data-testid="plan-one"] input[type="time"]');
  await page.locator(':focus').fill(time);
  await soon(() => plan.dialog.innerText()).toMatch(/24\sh before/);
  await soon(() => plan.price.innerText()).toMatch(/Costs €0\.\d+ .*utility/s);
  await soon(() => plan.agree.innerText()).toMatch(/^Plan it for €0\.\d+$/);
  await tabTo('[data-testid="plan-agree"]');
  await page.keyboard.press('Enter');
  await plan.dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Planned for Nadia Mansouri: /).waitFor();
  await soon(() => page.getByTestId('customer-notifications').innerText()).toMatch(/Appointment\s+€0\.\d+/);

  await plan.open(theWeek());
  await soon(() => plan.row('vendredi').innerText()).toMatch(
    /Nadia Mansouri.*Bonjour Nadia, nous vous attendons le vendredi.*planned.*€0\.\d+ · utility.*not after/s,
  );
  await soon(() => plan.cost.innerText()).toMatch(/notifications.*about €0\.\d+/s);
});

it('says what is missing before anything is planned, and goes to it', async () => {
  const { page } = shop;
  const { plan } = pages();
  await page.getByRole('button', { name: 'Plan a notification' }).first().click();
  await plan.agree.click();
  await plan.dialog.getByText('Choose a customer first.').waitFor();
  await page.keyboard.type('Nadia');
  await plan.dialog.getByRole('button', { name: nadia.name }).click();
  await plan.agree.click();
  await plan.dialog.getByText('Choose a template.', { exact: true }).waitFor();
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await plan.dialog.getByText('Why 1 other template cannot be used').click();
  await plan.dialog.getByText(/never advertising/).waitFor();
  await page.keyboard.press('Escape');
  await plan.dialog.waitFor({ state: 'detached' });
});

it('changes one, and takes that back', async () => {
  const { page } = shop;
  const { plan } = pages();
  await plan.action('vendredi', 'Change').click();
  await plan.dialog.locator('[data-value="body.jour"]').fill('lundi');
  await soon(() => plan.agree.innerText()).toMatch(/^Save, €0\.\d+$/);
  await plan.agree.click();
  await plan.row('le lundi').waitFor();
  await page.getByText('The notification for Nadia Mansouri is changed.').waitFor();
  await page.keyboard.press('Control+z');
  await plan.row('le vendredi').waitFor();
});

it('moves one to another moment, with the reason why not where it is at night', async () => {
  const { plan } = pages();
  await plan.action('vendredi', 'Move').click();
  const leaves = plan.dialog.getByRole('group', { name: 'When it leaves' }).last();
  await leaves.locator('input[type="time"]').fill('03:00');
  await plan.dialog.getByText(/night/).first().waitFor();
  await plan.agree.click();
  expect(await plan.dialog.isVisible()).toBe(true);
  await plan.dialog.getByRole('button', { name: 'Take the proposed moment' }).click();
  await soon(() => plan.dialog.innerText()).toMatch(/24\sh before/);
  await shop.page.keyboard.press('Escape');
});

it('cancels one and keeps the focus in its row, and takes it back by key', async () => {
  const { page } = shop;
  const { plan } = pages();
  await plan.action('vendredi', 'Cancel it').focus();
  await page.keyboard.press('Enter');
  await soon(() => plan.row('vendredi').getAttribute('data-state')).toBe('cancelled');
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('restore');
  await page.keyboard.press('Control+z');
  await soon(() => plan.row('vendredi').getAttribute('data-state')).toBe('planned');
});

it('asks where a reply costs less, and sends the words as a reply once that is chosen', async () => {
  const { page } = shop;
  const { plan } = pages();
  await page.getByRole('link', { name: 'Notifications, 1 notification waits for your choice' }).waitFor();
  await page.getByRole('heading', { name: /^Waiting for your choice/ }).waitFor();
  await plan.row('João').getByRole('button', { name: 'Send as a reply, free' }).click();
  const find = () => connected.world.taken.find(({ body }) => JSON.stringify(body).includes('le jeudi'));
  await soon(() => find()?.type, 'Meta takes the reply').toBe('text');
  expect(find()?.isTemplate).toBe(false);
  await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor();
  await plan.open(wall(Date.now()).day);
  await soon(() => plan.row(joao.name).getAttribute('data-state')).toBe('sent');
});

it('plans nothing more for a customer who writes STOP, and says so wherever they are', async () => {
  const { page } = shop;
  const { inbox, plan } = pages();
  await plan.open(theWeek());
  await soon(() => plan.row(sofia.name).getAttribute('data-state')).toBe('planned');
  writes(connected.world, sofia.phone, 'Stop.');
  await connected.tell();
  await soon(() => plan.row(sofia.name).getAttribute('data-state')).toBe('cancelled');
  await inbox.open();
  await inbox.openChat(sofia.name);
  const mark = page.getByRole('switch', { name: 'Wants no notifications' });
  await soon(() => mark.isChecked()).toBe(true);
  await page.getByText(/^The customer said so on /).waitFor();
  await page.keyboard.press('Alt+n');
  await plan.dialog.getByText(/^Sofia Ortega wants no notifications\./).waitFor();
  await page.keyboard.press('Escape');

  await mark.click();
  await soon(() => mark.isChecked()).toBe(false);
  await page.getByText('Sofia Ortega may get notifications again.').waitFor();
  await page.keyboard.press('Control+z');
  await soon(() => mark.isChecked()).toBe(true);
});

it('takes a calendar in after one question, and the same file again changes nothing', async () => {
  const { page } = shop;
  const { plan } = pages();
  const day = wall(appointment).day.replaceAll('-', '');
  const calendar = textFile(
    'rendez-vous.ics',
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Salon//FR',
      'BEGIN:VEVENT',
      'UID:couleur-1@salon.example',
      `DTSTAMP:${day}T000000Z`,
      `DTSTART:${day}T160000`,
      `SUMMARY:Couleur\\, ${nadia.name}`,
      `ATTENDEE;CN=${nadia.name}:tel:${nadia.phone}`,
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:coupe-2@salon.example',
      `DTSTAMP:${day}T000000Z`,
      `DTSTART:${day}T170000`,
      'SUMMARY:Coupe',
      'ATTENDEE;CN=Personne:tel:+33199999999',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
  await plan.openFile();
  await plan.choose(calendar);
  const columns = page.getByTestId('file-columns');
  await columns
    .getByRole('combobox', { name: 'Template' })
    .selectOption({ label: 'rappel_rendez_vous · French' });
  await columns.getByRole('combobox', { name: 'Client' }).selectOption({ label: 'The customer’s name' });
  await columns.getByRole('combobox', { name: 'Jour' }).selectOption('date');
  await soon(() => plan.totals.innerText()).toBe('1 new · 1 left out');
  await soon(() => page.locator('[data-change]').first().getAttribute('data-change')).toBe('none');
  await page.getByText(/^At most €0\.\d+ for all of them together\.$/).waitFor();
  await plan.takeIn.click();
  await page.getByText('The plan is up to date: 1 new.').waitFor();

  await plan.choose(calendar);
  await page.getByText('Read as last time.').waitFor();
  await soon(() => plan.totals.innerText()).toBe('1 as before · 1 left out');
  expect(await plan.takeIn.count()).toBe(0);
  await plan.open(theWeek());
  await soon(() => page.locator('[data-notification]').filter({ hasText: '16:00' }).count()).toBe(1);
});

describe.each(['fr', 'en'] as const)('In %s', (language) => {
  it('is spoken', () => speakIn(shop.page, language));

  it.each(planScenes(theWeek()))('finds nothing to object to in $name', async (scene) => {
    await visit(shop.page, scene, async () => {
      expect(await findings(shop.page, themeOf(language), scene.part)).toEqual([]);
    });
  });

  it.each([320, 900])('needs no sideways scrolling and cuts no words off at %i px', async (width) => {
    const { page } = shop;
    await page.setViewportSize({ width, height: 800 });
    for (const place of [`plan/${theWeek()}`, 'plan/file']) {
      await page.evaluate((hash) => (location.hash = `#/${hash}`), place);
      await page.locator('main h1').first().waitFor();
      await soon(() => overhang(page), place).toBeLessThanOrEqual(0);
      expect(await cutOff(page), place).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

import { notificationKinds, type NotificationKind } from '../../../../../shared/contract/notifications.ts';
import type { TemplateParameters } from '../../../../../shared/contract/outbox.ts';
import { Refusal } from '../../../../../shared/contract/refusal.ts';
import { instant } from '../../../../../shared/contract/shapes.ts';
import { createZone } from '../../../../../shared/time/zone.ts';
import { oneOf, text, UsageError, type Call } from '../../command.ts';

const ways = ['ask', 'reply', 'template'] as const;

/** What `notifications add` was told, as the contract wants it. */
interface Order {
  thread: string;
  kind: NotificationKind;
  template: string;
  parameters: TemplateParameters;
  event_at: string | undefined;
  at: string | undefined;
  expires_at: string | undefined;
  in_window: (typeof ways)[number] | undefined;
}

/** Reads `add THREAD TEMPLATE [VALUE=TEXT…]`; a template by its id or name, a value such as `body.1=Nadia`, or `1=Nadia` of the body. */
export async function readOrder(call: Call, rest: readonly string[]): Promise<Order> {
  const [thread, template, ...values] = rest;
  if (thread === undefined || template === undefined)
    throw new UsageError('Say to whom and with which template: notifications add THREAD TEMPLATE.');
  return {
    thread,
    kind: oneOf(call.values, 'kind', notificationKinds) ?? 'appointment',
    template: await findTemplate(call, template),
    parameters: readValues(values),
    event_at: await readInstant(call, 'event'),
    at: await readInstant(call, 'at'),
    expires_at: await readInstant(call, 'expires'),
    in_window: oneOf(call.values, 'in-window', ways),
  };
}

/** An instant as it was typed: with its offset, or in the shop's own time (2026-11-24T10:00). */
export async function readInstant(call: Call, name: string): Promise<string | undefined> {
  const typed = text(call.values, name);
  if (typed === undefined || instant.safeParse(typed).success) return typed;
  const local = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?$/.exec(typed);
  if (local === null || Number.isNaN(Date.parse(`${local[1] ?? ''}T${local[2] ?? ''}Z`)))
    throw new UsageError(`--${name} takes a moment such as 2026-11-24T10:00, not "${typed}".`);
  const { settings } = await call.core().client.settings.list();
  const { time_zone: zoneName } = settings;
  const zone = createZone(typeof zoneName === 'string' ? zoneName : 'UTC');
  return zone.toIso(zone.toInstant(`${local[1] ?? ''}T${local[2] ?? ''}${local[3] ?? ':00'}`));
}

async function findTemplate({ core }: Call, typed: string): Promise<string> {
  const { templates } = await core().client.templates.list({});
  const found = templates.filter(({ id, name }) => id === typed || name === typed);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  throw new Refusal(
    'template_not_clear',
    found.length === 0
      ? `There is no template "${typed.slice(0, 80)}" here; "vitrine templates" lists them.`
      : `Several templates are called ${typed.slice(0, 80)}: give the id of one, ${found.map(({ id, language }) => `${id} (${language})`).join(', ')}.`,
    { typed: typed.slice(0, 80), found: found.map(({ id, language }) => `${id} (${language})`) },
  );
}

function readValues(pairs: readonly string[]): TemplateParameters {
  const parameters: TemplateParameters = { header: {}, body: {}, buttons: {} };
  for (const pair of pairs) {
    const match = /^(?:(header|body|buttons)\.)?([^=.]+)=(.*)$/s.exec(pair);
    if (match === null) throw new UsageError(`A value is written like body.1=Nadia, not "${pair}".`);
    const [, place = 'body', name = '', value = ''] = match;
    parameters[place as keyof TemplateParameters][name] = value;
  }
  return parameters;
}

import { describe, expect, it } from 'vitest';
import { importFile, writeChat, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { ana, messagesFrom, shop, someSecond, webhook } from '../../../helpers/make-webhook.ts';
import { openWebhookShop, takeWebhooks } from '../../../helpers/take-webhooks.ts';

const now = (someSecond + 60) * 1_000;

/** What Meta tells of a message that was typed on the phone of a number of both kinds. */
function echo(id: string, text: string, seconds: number): string {
  const message = { id, timestamp: String(someSecond + seconds), type: 'text', text: { body: text } };
  const way = { from: shop.display_phone_number, to: ana.phone };
  return webhook('smb_message_echoes', { metadata: shop, message_echoes: [{ ...way, ...message }] });
}

/** A shop of both kinds to which Ana has just written; the clock stands a minute after that. */
async function openShop(): Promise<{
  core: Awaited<ReturnType<typeof openWebhookShop>>;
  thread: string;
}> {
  const core = await openWebhookShop(now);
  await core.client.settings.changeNumber({ id: 'main', channel: 'both' });
  await takeWebhooks(core, [messagesFrom([{ type: 'text', text: { body: 'Oi, tem em azul?' } }])]);
  const [thread] = (await core.client.inbox.threads({})).threads;
  return { core, thread: thread?.id ?? '' };
}

async function ours(client: CoreClient, thread: string): Promise<unknown[]> {
  const { messages } = await client.inbox.messages({ thread });
  return messages
    .filter(({ direction }) => direction === 'out')
    .map(({ text, status, source }) => [text, status, source]);
}

describe('what was noted as sent by phone and comes as an echo', () => {
  it('is one message, whose words and time are those that left', async () => {
    const { core, thread } = await openShop();
    const { message } = await core.client.inbox.notePhoneSend({ thread, text: 'Tem sim, em azul' });
    await takeWebhooks(core, [echo('wamid.E1', 'Tem sim,\u200e em azul ', 95)]);
    expect(await ours(core.client, thread)).toEqual([['Tem sim,\u200e em azul ', null, 'phone']]);
    expect((await core.client.inbox.messages({ thread })).messages.at(-1)?.at).toMatch(
      new RegExp(`^${new Date((someSecond + 95) * 1_000 + 3_600_000).toISOString().slice(0, 19)}`),
    );
    expect(await core.client.inbox.forgetPhoneSend({ message })).toEqual({ thread: null, text: null });
    await takeWebhooks(core, [echo('wamid.E1', 'Tem sim, em azul', 95)]);
    expect(await ours(core.client, thread)).toHaveLength(1);
    expect((await core.client.care.check()).findings).toEqual([]);
  });

  it('is one message with words that were changed in WhatsApp, and with a phone whose clock is behind', async () => {
    const { core, thread } = await openShop();
    await core.client.inbox.notePhoneSend({ thread, text: 'Tem sim, em azul e em verde' });
    await takeWebhooks(core, [echo('wamid.E1', 'Tem sim! Em azul e em verde 😊', 20)]);
    expect(await ours(core.client, thread)).toEqual([['Tem sim! Em azul e em verde 😊', null, 'phone']]);
  });

  it('stays beside an echo that says something else', async () => {
    const { core, thread } = await openShop();
    await core.client.inbox.notePhoneSend({ thread, text: 'Tem sim, em azul' });
    await takeWebhooks(core, [echo('wamid.E1', 'Já volto', 90)]);
    expect(await ours(core.client, thread)).toHaveLength(2);
  });

  it('is one message each when the same words went twice', async () => {
    const { core, thread } = await openShop();
    await core.client.inbox.notePhoneSend({ thread, text: 'Sim' });
    await core.client.inbox.notePhoneSend({ thread, text: 'Sim' });
    await takeWebhooks(core, [echo('wamid.E1', 'Sim', 90), echo('wamid.E2', 'Sim', 92)]);
    expect(await ours(core.client, thread)).toEqual([
      ['Sim', null, 'phone'],
      ['Sim', null, 'phone'],
    ]);
  });

  it('is one message when an export showed it first, and undoing that import leaves what Meta told', async () => {
    const { core, thread } = await openShop();
    await core.client.inbox.setCustomerNumber({ thread, e164: `+${ana.phone}` });
    await core.client.inbox.notePhoneSend({ thread, text: 'Tem sim, em azul' });
    const printed = new Date((someSecond + 240) * 1_000 + 3_600_000).toISOString().slice(0, 19);
    const lines = [[printed, 'Salon', 'Tem sim, em azul']] as const;
    const file = await writeChat(await temporaryFolder(), `+${ana.phone}`, lines, { format: 'ios' });
    const run = await importFile(core.client, file, { threads: thread });
    expect(run).toMatchObject({ new: 0, already_there: 1 });
    await takeWebhooks(core, [echo('wamid.E1', 'Tem sim, em azul', 241)]);
    expect(await ours(core.client, thread)).toEqual([['Tem sim, em azul', null, 'phone']]);
    await core.client.imports.undo({ import_id: run.import_id ?? '' });
    expect(await ours(core.client, thread)).toEqual([['Tem sim, em azul', null, 'phone']]);
  });
});

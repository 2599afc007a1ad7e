import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const begin = Date.parse('2026-10-05T08:00:00Z');
const minute = 60_000;
const shop = { display_phone_number: '5511912345678', phone_number_id: '106540352242922' };

/** A made customer's phone, as Meta writes it. */
export function phoneOf(person: number): string {
  return `55119${String(10_000_000 + person)}`;
}

/** Meta's id of a reply. */
export function replyId(index: number): string {
  return `wamid.R${String(index)}`;
}

/** The replies that the log tells of, in order of time. */
export function* listReplies(
  people: number,
  replies: number,
): Generator<{ index: number; person: number; at: number }> {
  for (let index = 0; index < replies; index += 1)
    yield { index, person: index % people, at: begin + Math.floor(index * minute * 2) + 30_000 };
}

/** Writes JSON lines of two messages and three statuses for each reply, one to a body as Meta sends them; returns how many updates. */
export async function writeMetaLog(file: string, people: number, replies: number): Promise<number> {
  const stream = createWriteStream(file);
  let updates = 0;
  const write = async (value: object): Promise<void> => {
    updates += 1;
    const body = {
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '1',
          changes: [
            { field: 'messages', value: { messaging_product: 'whatsapp', metadata: shop, ...value } },
          ],
        },
      ],
    };
    if (!stream.write(`${JSON.stringify(body)}\n`)) await once(stream, 'drain');
  };
  for (const { index, person, at } of listReplies(people, replies)) {
    const phone = phoneOf(person);
    const userId = `BR.${String(person)}`;
    const contacts = [{ profile: { name: `Cliente ${String(person)}` }, wa_id: phone, user_id: userId }];
    for (const turn of [0, 1]) {
      const timestamp = String(Math.floor(at / 1_000) - 20 + turn);
      const text = {
        body: `Mensagem ${String(index)}: tem o vestido azul no tamanho M para sábado, por favor?`,
      };
      const message = {
        from: phone,
        from_user_id: userId,
        id: `wamid.I${String(index)}.${String(turn)}`,
        timestamp,
        type: 'text',
        text,
      };
      await write({ contacts, messages: [message] });
    }
    const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'service' };
    for (const [step, status] of ['sent', 'delivered', 'read'].entries()) {
      const timestamp = String(Math.floor(at / 1_000) + step * 2);
      const item = {
        id: replyId(index),
        status,
        timestamp,
        recipient_id: phone,
        recipient_user_id: userId,
        pricing,
      };
      await write({ contacts, statuses: [item] });
    }
  }
  stream.end();
  await finished(stream);
  return updates;
}

import { createRandom } from '../random.ts';
import type { Person } from './person.ts';
import { logShop, type LogItem, type Turn } from './turn.ts';
import { turns } from './turns.ts';

/** When made logs begin (ms UTC). */
export const logBegin = Date.parse('2026-10-20T09:00:00Z');

/**
 * Everything that Meta told a made shop about some weeks, item by item in no order: people with phones and user ids, changed numbers,
 * groups, edits, takings back, reactions, files, what was typed on the phone, the history told once more, statuses, templates.
 */
export function makeLog(seed: number, people = 4, steps = 12): LogItem[] {
  const random = createRandom(seed);
  const items: LogItem[] = [];
  let ids = 0;
  const nextId = (): string => `wamid.${String(seed)}.${String((ids += 1))}`;
  const whole = (low: number, high: number): number => Math.floor(random.between(low, high));
  const add: Turn['add'] = (field, value) =>
    void items.push({ field, value: { metadata: logShop, ...value } });
  for (let index = 0; index < people; index += 1) {
    const userId = random.chance(0.7) ? `BR.${String(seed)}x${String(index)}` : null;
    const person: Person = {
      phone: `55119000${String(seed % 1_000).padStart(3, '0')}${String(index).padStart(2, '0')}`,
      userId,
      parentUserId: userId !== null && random.chance(0.2) ? `BR.ENT.${userId.slice(3)}` : null,
      name: random.pick(['Ana', 'Bruno', 'Célia', 'Davi']),
      showsPhone: random.chance(0.8),
    };
    let at = logBegin + whole(0, 86_400) * 1_000;
    for (let step = 0; step < steps; step += 1) {
      at += whole(1, random.chance(0.3) ? 200_000 : 4_000) * 1_000;
      random.pick(turns)({ random, person, id: nextId(), at, whole, nextId, add });
    }
  }
  for (let index = 0; index < 3; index += 1)
    items.push({
      field: 'message_template_status_update',
      value: {
        event: random.pick(['APPROVED', 'PAUSED', 'REJECTED']),
        message_template_id: 16_895,
        message_template_name: 'pedido_pronto',
        message_template_language: 'pt_BR',
        reason: null,
      },
    });
  return items;
}

/** Parts a log into bodies at random: in any order, some items told twice, bodies of one item or of many. */
export function partIntoBodies(items: readonly LogItem[], seed: number): string[] {
  const random = createRandom(seed);
  const told = items.flatMap((item) => (random.chance(0.2) ? [item, item] : [item]));
  const shuffled = told
    .map((item) => ({ item, place: random.between(0, 1) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
  const bodies: string[] = [];
  while (shuffled.length > 0) bodies.push(bodyOf(shuffled.splice(0, Math.ceil(random.between(0, 6)))));
  return bodies;
}

function bodyOf(items: readonly LogItem[]): string {
  const changes = items.map(({ field, value }) => ({
    field,
    value: { messaging_product: 'whatsapp', ...value },
  }));
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '102290129340398', time: 1_795_000_000, changes }],
  });
}

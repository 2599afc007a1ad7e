// Runs a stand-in for Graph by hand: node test/helpers/graph/run.ts [--port 0] [--webhook URL --secret TEXT]
// Lines on stdin say what happens next; `help` lists them.
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { reads, typesOnPhone, writes } from './customers.ts';
import type { Disturbance } from './disturbances.ts';
import { serveGraph } from './server.ts';
import { addTemplate, tellTemplateCategory, tellTemplateStatus } from './shop-events.ts';
import { postBodies, takeBodies } from './webhooks.ts';
import { someAccount, someNumber, someToken, type Template, type World } from './world.ts';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    webhook: { type: 'string' },
    secret: { type: 'string', default: 'stand-in' },
    bodies: { type: 'string' },
  },
});

type Order = (world: World, words: readonly string[]) => unknown;

const orders: Readonly<Record<string, readonly [usage: string, order: Order]>> = {
  write: ['write PHONE TEXT', (world, [phone = '', ...text]) => writes(world, phone, text.join(' '))],
  ad: [
    'ad PHONE TEXT        a first message after an ad',
    (world, [phone = '', ...text]) => writes(world, phone, text.join(' '), { isFromAd: true }),
  ],
  phone: [
    'phone PHONE TEXT     the shop types in the phone app',
    (world, [phone = '', ...text]) => typesOnPhone(world, phone, text.join(' ')),
  ],
  read: [
    'read PHONE           the customer opens the chat',
    (world, [phone = '']) => {
      reads(world, phone);
    },
  ],
  template: [
    'template NAME        an approved utility template',
    (world, [name = 'commande_prete']) => addTemplate(world, { name }).id,
  ],
  pause: [
    'pause NAME',
    (world, [name]) => {
      tellTemplateStatus(world, named(world, name), 'PAUSED');
    },
  ],
  approve: [
    'approve NAME',
    (world, [name]) => {
      tellTemplateStatus(world, named(world, name), 'APPROVED');
    },
  ],
  move: [
    'move NAME            Meta moves it to marketing',
    (world, [name]) => {
      tellTemplateCategory(world, named(world, name), 'MARKETING', 'done');
    },
  ],
  refuse: [
    'refuse CODE          every sending; refuse 0 ends it',
    (world, [code = '0']) => {
      for (const number of world.numbers.values())
        number.refusesWith = Number(code) === 0 ? null : Number(code);
    },
  ],
  trouble: [
    'trouble KIND [acts]  reset, hang, truncated, empty: the next request',
    (world, [kind = 'reset', acts]) =>
      world.disturbances.push({ kind, acts: acts === 'acts' } as unknown as Disturbance),
  ],
  token: ['token on|off', (world, [state]) => (world.token.isValid = state !== 'off')],
  sent: [
    'sent                 what Meta took',
    (world) =>
      world.taken.map(({ metaId, to, type, callback, statuses }) => ({
        metaId,
        to,
        type,
        callback,
        statuses,
      })),
  ],
};

const { address, world } = await serveGraph(Date.now, Number(options.port));
say({ VITRINE_GRAPH: address, token: someToken, phone_number_id: someNumber, account: someAccount });

createInterface({ input: process.stdin }).on('line', (line) => {
  const [name = '', ...words] = line.trim().split(/\s+/);
  const order = orders[name]?.[1];
  if (order === undefined) say(Object.values(orders).map(([usage]) => usage));
  else say(order(world, words) ?? 'done');
});

// A moment after it happened, as Meta does: statuses are never from the future then.
setInterval(() => {
  const bodies = world.changes.length === 0 ? [] : takeBodies(world);
  setTimeout(() => void pass(bodies), 2_500);
}, 250);

async function pass(bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0) return;
  if (options.bodies !== undefined)
    appendFileSync(options.bodies, bodies.map((body) => `${body}\n`).join(''));
  if (options.webhook !== undefined)
    say({ webhooks: await postBodies(bodies, options.webhook, options.secret) });
}

function named(shop: World, name: string | undefined): Template {
  return (
    shop.templates.find((template) => template.name === name) ?? addTemplate(shop, { name: name ?? 'x' })
  );
}

function say(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

import { createHmac } from 'node:crypto';
import type { Random } from '../random.ts';
import type { Change, World } from './world.ts';

/** How webhooks are disordered. `batch`: changes a body at most (Meta: up to 1,000). */
export interface Disorder {
  random: Random;
  batch?: number;
  /** The part of bodies that come twice. */
  duplicates?: number;
  isShuffled?: boolean;
}

/** The bodies of all that waits to be told, which then waits no more. One change a body unless `disorder` says otherwise. */
export function takeBodies(world: World, disorder?: Disorder): string[] {
  const changes = world.changes.splice(0);
  if (disorder === undefined) return changes.map((change) => bodyOf([change]));
  const { random, batch = 1, duplicates = 0, isShuffled = false } = disorder;
  const ordered = isShuffled ? shuffle(changes, random) : changes;
  const bodies: string[] = [];
  for (let from = 0; from < ordered.length;) {
    const size = Math.max(1, Math.min(1_000, Math.ceil(random.between(0, batch))));
    bodies.push(bodyOf(ordered.slice(from, from + size)));
    from += size;
  }
  const repeated = bodies.filter(() => random.chance(duplicates));
  return isShuffled ? shuffle([...bodies, ...repeated], random) : [...bodies, ...repeated];
}

/** One webhook body of these changes, account by account. */
export function bodyOf(changes: readonly Change[]): string {
  const accounts = [...new Set(changes.map(({ account }) => account))];
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: accounts.map((id) => ({
      id,
      changes: changes.filter(({ account }) => account === id).map(({ field, value }) => ({ field, value })),
    })),
  });
}

/** The header that proves a body to be Meta's. */
export function signatureOf(body: string | Uint8Array, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** Posts bodies to a receiver as Meta does, signed, and gives the HTTP statuses; 0 where nobody answered. */
export async function postBodies(bodies: readonly string[], url: string, secret: string): Promise<number[]> {
  const statuses: number[] = [];
  for (const body of bodies) statuses.push(await post(body, url, secret));
  return statuses;
}

/** Tells a receiver all that waits. What is not answered with 200 comes again, `tries` times in all; true when everything was taken. */
export async function deliverAll(
  world: World,
  receiver: { url: string; secret: string },
  options: { disorder?: Disorder; tries?: number } = {},
): Promise<boolean> {
  let waiting = takeBodies(world, options.disorder);
  for (let left = options.tries ?? 1; left > 0 && waiting.length > 0; left -= 1) {
    const statuses = await postBodies(waiting, receiver.url, receiver.secret);
    waiting = waiting.filter((_body, index) => statuses[index] !== 200);
  }
  return waiting.length === 0;
}

async function post(body: string, url: string, secret: string): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    'x-hub-signature-256': signatureOf(body, secret),
    'user-agent': 'facebookexternalua',
  };
  try {
    const response = await fetch(url, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random.between(0, last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

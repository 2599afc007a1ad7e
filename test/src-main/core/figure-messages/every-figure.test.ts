import { describe, expect, it } from 'vitest';
import type { FigureMessage } from '../../../../shared/contract/figure-messages.ts';
import { formatMicros, parseMicros } from '../../../../shared/money/micros.ts';
import type { CoreClient } from '../../../helpers/core.ts';
import { arrive, openWorldShop } from '../ledger/arrive.ts';
import { makeWorld, numbers, shuffle } from '../ledger/world.ts';
import { everyFigure, type Figure } from './every-figure.ts';

type Messages = Awaited<ReturnType<CoreClient['spend']['messages']>>;

async function shopOf(seed: number, isTold: boolean): Promise<CoreClient> {
  const { client, context } = await openWorldShop();
  for (const arrival of shuffle(makeWorld(seed, isTold), seed)) await arrive(context, arrival);
  return client;
}

/** A click on a figure: all its messages, three at a time. */
async function click(
  client: CoreClient,
  month: string,
  { ask }: Figure,
): Promise<{ told: Messages; messages: FigureMessage[] }> {
  const messages: FigureMessage[] = [];
  for (;;) {
    const last = messages.at(-1);
    const before = last === undefined ? {} : { before: last.message };
    const told = await client.spend.messages({ month, ...ask, ...before, limit: 3 });
    messages.push(...told.messages);
    if (!told.has_more) return { told, messages };
  }
}

function chargeOf(
  { charge }: FigureMessage,
  ask: Figure['ask'],
): Omit<FigureMessage['charge'], 'through_api'> {
  return ask.through_api === true ? (charge.through_api ?? charge) : charge;
}

function topOf({ amount }: ReturnType<typeof chargeOf>): number {
  return amount === null ? 0 : parseMicros(typeof amount === 'string' ? amount : amount.max);
}

async function check(client: CoreClient, month: string, figure: Figure): Promise<void> {
  const where = `${month} ${figure.name} ${JSON.stringify(figure.ask)}`;
  const { told, messages } = await click(client, month, figure);
  const charges = messages.map((message) => chargeOf(message, figure.ask));
  const ids = messages.map((message) => Number(message.message));
  expect(ids, where).toEqual([...new Set(ids)].sort((a, b) => b - a));
  expect(told.total, where).toBe(messages.length);
  expect(told.unknown, where).toBe(charges.filter(({ amount }) => amount === null).length);
  const sum = charges.reduce((total, charge) => total + topOf(charge), 0);
  expect(told.amount.max, where).toBe(formatMicros(sum));
  if (figure.messages !== null) expect(told.total, where).toBe(figure.messages);
  if (figure.unknown !== null) expect(told.unknown, where).toBe(figure.unknown);
  if (figure.amount !== null) expect(told.amount.max, where).toBe(figure.amount);
}

describe.each([301, 302, 303, 304])('a made shop, seed %i', (seed) => {
  it('gives behind every figure of every month exactly the messages that it counts', async () => {
    const isTold = seed % 2 === 0;
    const client = await shopOf(seed, isTold);
    const { months } = await client.spend.months();
    expect(months.length).toBeGreaterThan(1);
    let clicked = 0;
    for (const month of months) {
      for (const number of [null, ...numbers]) {
        const of = number === null ? {} : { number };
        const shown = await client.spend.month({ month, ...of });
        for (const figure of everyFigure(shown, isTold)) {
          await check(client, month, { ...figure, ask: { ...of, ...figure.ask } });
          clicked += figure.messages === 0 ? 0 : 1;
        }
      }
    }
    expect(clicked).toBeGreaterThan(100);
  });
});

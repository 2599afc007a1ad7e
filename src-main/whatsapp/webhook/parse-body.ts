import * as z from 'zod';
import { createCollector, type Collector } from './collect.ts';
import { id, list, seconds, word } from './fields.ts';
import { readJson } from './read-json.ts';
import { readValue, type Frame } from './read-value.ts';
import type { ParsedBody } from './update.ts';

const top = z.looseObject({ object: word, entry: list, changes: list, history: list, messages: list });
const entryShape = z.looseObject({ id, time: seconds, changes: list });
const changeShape = z.looseObject({ field: word, value: z.unknown() });

const whatsapp = 'whatsapp_business_account';

/**
 * Reads a webhook's body: nothing that Meta may add, leave out or write otherwise makes it fail, and what cannot be read is a problem
 * beside the rest. `receivedAt` (ms UTC) dates events of templates and accounts that carry no time.
 */
export function parseBody(text: string, receivedAt: number): ParsedBody {
  const collector = createCollector();
  const json = readJson(text);
  if ('problem' in json) collector.addProblem(json.problem, '');
  else readTop(json.value, '', { account: null, at: receivedAt }, collector);
  return collector.body;
}

/** A body as Meta sends it; also bare entries, changes and values, which Meta's documentation shows and its tools send. */
function readTop(item: unknown, place: string, frame: Frame, collector: Collector): void {
  if (Array.isArray(item)) {
    for (const [index, one] of item.entries()) readTop(one, at(place, index), frame, collector);
    return;
  }
  const found = top.safeParse(item).data;
  if (found === undefined) collector.addProblem('not_a_webhook', place);
  else if ((found.object ?? whatsapp) !== whatsapp) collector.addProblem('not_whatsapp', place);
  else if (Array.isArray(found.entry)) {
    for (const [index, entry] of found.entry.entries())
      readEntry(entry, at(under(place, 'entry'), index), frame, collector);
  } else if (Array.isArray(found.changes)) readEntry(item, place, frame, collector);
  else if (found['value'] !== undefined) readChange(item, place, frame, collector);
  else if (Array.isArray(found.history)) readValue(item, place, 'history', frame, collector);
  else if (found['messaging_product'] !== undefined) readValue(item, place, 'messages', frame, collector);
  else collector.addProblem('not_a_webhook', place);
}

function readEntry(item: unknown, place: string, frame: Frame, collector: Collector): void {
  const entry = entryShape.safeParse(item).data;
  if (!Array.isArray(entry?.changes)) {
    collector.addProblem('unreadable', place);
    return;
  }
  const itsFrame = { account: entry.id ?? null, at: entry.time ?? frame.at };
  for (const [index, change] of entry.changes.entries())
    readChange(change, at(under(place, 'changes'), index), itsFrame, collector);
}

function readChange(item: unknown, place: string, frame: Frame, collector: Collector): void {
  const change = changeShape.safeParse(item).data;
  if (change?.field === null || change?.field === undefined) collector.addProblem('unreadable', place);
  else readValue(change.value, under(place, 'value'), change.field, frame, collector);
}

function at(place: string, index: number): string {
  return `${place}[${String(index)}]`;
}

function under(place: string, step: string): string {
  return place === '' ? step : `${place}.${step}`;
}

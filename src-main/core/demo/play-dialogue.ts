import type { DemoCustomer } from './customers.ts';
import { fillings } from './dialogues.ts';
import { heard, replied, type Draft } from './draft.ts';
import type { Random } from './random.ts';
import { isTemplateName, sentTemplate } from './templates.ts';

/** When an exchange begins, who sees to it, and when the shop first looks (null: at once). Instants in ms UTC. */
export interface Staging {
  startsAt: number;
  shopLooksAt: number | null;
  isOnPhone: boolean;
}

/** Lets a customer and the shop play a dialogue, with pauses as people make them. */
export function playDialogue(
  dialogue: string,
  customer: DemoCustomer,
  staging: Staging,
  random: Random,
): Draft[] {
  const filled = fillIn(dialogue, customer, random);
  let at = staging.startsAt;
  let before = '';
  return filled.split('\n').map((raw) => {
    const line = raw.trim();
    const author = line.slice(0, 1);
    if (before !== '') at += pause(author, before, random);
    if (author === '>') at = Math.max(at, staging.shopLooksAt ?? at);
    before = author;
    return author === '<'
      ? hear(at, line.slice(1))
      : answer(at, line.slice(1), customer, staging.isOnPhone, random);
  });
}

function pause(author: string, before: string, random: Random): number {
  if (author === before) return random.between(12, 55) * 1000;
  return (author === '>' ? random.between(50, 780) : random.between(35, 1200)) * 1000;
}

function hear(at: number, line: string): Draft {
  if (line.startsWith('*')) return heard(at, line.slice(1).trim(), { attachment: 'photo' });
  if (line.startsWith('~')) return heard(at, '', { attachment: 'voice' });
  return heard(at, line.trim());
}

function answer(at: number, line: string, customer: DemoCustomer, isOnPhone: boolean, random: Random): Draft {
  const reached = random.next() < 0.85 ? 'read' : 'delivered';
  const how = { via: isOnPhone ? ('phone' as const) : ('api' as const), reached } as const;
  const text = line.slice(1).trim();
  if (line.startsWith('#') && isTemplateName(text))
    return sentTemplate(at, text, customer.firstName, { reached });
  if (line.startsWith('*')) return replied(at, text, { ...how, attachment: 'photo' });
  if (line.startsWith('!')) return replied(at, text, { ...how, kind: 'reaction' });
  return replied(at, line.trim(), how);
}

function fillIn(dialogue: string, customer: DemoCustomer, random: Random): string {
  const chosen = new Map([['prenom', customer.firstName]]);
  return dialogue.replace(/\{(\w+)\}/g, (_, word: string) => {
    const value = chosen.get(word) ?? random.pick(fillings[word] ?? []);
    chosen.set(word, value);
    return value;
  });
}

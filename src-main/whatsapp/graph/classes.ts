import type { GraphFailure, GraphRefusal } from './graph.ts';

const second = 1000;
const minute = 60 * second;

/** What waits while a message is tried again: it alone, all to this customer, all of the number, or all of the account. */
export type Pause = 'message' | 'pair' | 'number' | 'account';

/**
 * What to do about a message that did not go through. Times in ms from now. `later` is not tried by itself: `after` says from when on it
 * may be (null: when a template is approved again or Meta lifts a limit). `stop` holds all that the number would send; `ask` waits for
 * the owner after too many tries; `uncertain` may have been sent and is never sent again by itself.
 */
export type NextStep =
  | { do: 'retry'; after: number; pauses: Pause }
  | { do: 'later'; after: number | null; because: 'person' | 'template' | 'limit' }
  | { do: 'change'; because: 'window' | 'template' | 'content' | 'route' | 'setup' }
  | { do: 'cannot'; isOptOut: boolean }
  | { do: 'stop'; because: 'token' | 'permission' | 'policy' | 'payment' | 'setup' }
  | { do: 'ask' }
  | { do: 'uncertain' };

type Rule = (tries: number, refusal: GraphRefusal) => NextStep;

/** How often Meta's own troubles are sat out before the owner is asked. */
const patience = 5;

/** What to do after a failure; `tries` counts this one too. The classes are those of Meta's error codes, not of HTTP. */
export function nextStep(failure: GraphFailure, tries: number): NextStep {
  if (failure.kind === 'lost') return { do: 'uncertain' };
  // Offline for days, it waits for days.
  if (failure.kind === 'unreached') return pause('message', 5 * second, 2, 5 * minute)(tries);
  const rule = rules[failure.code] ?? ruleOfRange(failure);
  return rule(tries, failure);
}

/** Every code of Meta's with a rule of its own. */
export function knownCodes(): number[] {
  return Object.keys(rules).map(Number);
}

function pause(pauses: Pause, first: number, factor: number, longest: number): (tries: number) => NextStep {
  return (tries) => ({
    do: 'retry',
    after: Math.min(longest, first * factor ** Math.max(0, tries - 1)),
    pauses,
  });
}

function always(step: NextStep): Rule {
  return () => step;
}

const again: Rule = (tries) =>
  tries < patience ? pause('message', 5 * second, 3, 10 * minute)(tries) : { do: 'ask' };
const content = always({ do: 'change', because: 'content' });
const template = always({ do: 'change', because: 'template' });
const route = always({ do: 'change', because: 'route' });
const syncing = always({ do: 'change', because: 'setup' });
const person = always({ do: 'cannot', isOptOut: false });
const permission = always({ do: 'stop', because: 'permission' });
const policy = always({ do: 'stop', because: 'policy' });
const setup = always({ do: 'stop', because: 'setup' });
const token = always({ do: 'stop', because: 'token' });

const rules: Readonly<Record<number, Rule>> = {
  // Meta's own troubles.
  1: (tries, refusal) =>
    refusal.isTransient || refusal.status >= 500 ? again(tries, refusal) : { do: 'ask' },
  2: again,
  131000: again,
  131016: again,
  133004: again,
  // Slow down.
  4: pause('account', minute, 2, 60 * minute),
  80007: pause('account', minute, 2, 60 * minute),
  130429: pause('number', 5 * second, 2, 5 * minute),
  131056: pause('pair', 4 * second, 4, 4 ** 5 * second),
  131057: pause('number', minute, 2, 10 * minute),
  133015: pause('number', 5 * minute, 1, 5 * minute),
  134101: pause('message', 10 * minute, 1, 10 * minute),
  // Later, not now.
  131049: always({ do: 'later', after: 24 * 60 * minute, because: 'person' }),
  132015: always({ do: 'later', after: null, because: 'template' }),
  131048: always({ do: 'later', after: null, because: 'limit' }),
  131064: always({ do: 'later', after: null, because: 'limit' }),
  // The message has to change.
  131047: always({ do: 'change', because: 'window' }),
  100: content,
  131008: content,
  131009: content,
  131021: content,
  131051: content,
  131053: content,
  135000: content,
  132000: template,
  132001: template,
  132005: template,
  132007: template,
  132008: template,
  132012: template,
  132016: template,
  132018: template,
  132021: template,
  132068: template,
  132069: template,
  131061: route,
  131062: route,
  131063: route,
  139200: route,
  // This person cannot get it.
  131026: person,
  130472: person,
  130403: person,
  131050: always({ do: 'cannot', isOptOut: true }),
  // A restriction of one country, which must not stop all others.
  130497: person,
  // The number, the account or the token.
  0: token,
  190: token,
  3: permission,
  10: permission,
  131005: permission,
  33: setup,
  133010: setup,
  131045: setup,
  131037: setup,
  368: policy,
  131031: policy,
  131042: always({ do: 'stop', because: 'payment' }),
  // What comes in, and lists.
  131052: person,
  131060: person,
  131059: pause('message', second, 1, second),
  2593107: syncing,
  2593108: syncing,
  2593109: syncing,
  // Templates that are submitted.
  2388019: template,
  2388023: template,
  2388024: template,
  2388039: template,
  2388040: template,
  2388047: template,
  2388072: template,
  2388073: template,
  2388293: template,
  2388299: template,
};

function ruleOfRange({ code, status, isTransient }: GraphRefusal): Rule {
  if (code >= 200 && code <= 299) return permission;
  if (code < 0) return always({ do: 'uncertain' });
  if (status === 429) return pause('number', 5 * second, 2, 5 * minute);
  return isTransient || status >= 500 ? again : content;
}

import type { OutboxWords } from './words.ts';

/** The outbox in English. */
export const english: OutboxWords = {
  leaves: 'Leaves at once.',
  held: {
    above_threshold: ({ price, agreed }) =>
      agreed === ''
        ? `It costs ${price} and waits for your word.`
        : `It costs ${price} by now and you agreed to ${agreed}: it waits for your word.`,
    price_unknown: ({ explanation }) => `Its price is not known, so it waits for your word. ${explanation}`,
    over_budget: ({ price, budget }) =>
      `It costs ${price}: with it the month would cost more than your budget of ${budget}.`,
    became_charged: ({ price }) =>
      `It was free when you wrote it and costs ${price} now: it waits for your word.`,
    window_closed: () =>
      'More than 24 hours have passed since the customer wrote: send a template, or let this wait until they write.',
    template_state: ({ cause }) =>
      cause === '' ? 'Meta does not take this template: choose another one, or wait until it does.' : cause,
    category_moved: ({ cause, price }) =>
      `${cause} A message of it costs ${price === '' ? 'an unknown price' : price} now: it waits for your word.`,
    number_stopped: ({ cause }) => `Meta takes nothing from this number at present. ${cause}`.trim(),
    opted_out: () => 'This customer does not want marketing from you: nothing of it is sent to them.',
    not_deliverable: ({ explanation }) => explanation,
  },
  waits: 'Waits until the customer writes, and leaves then if it is free or below your threshold.',
  mayLeave: (price) =>
    price === ''
      ? 'It may leave now, free of charge: say so.'
      : `It may leave now and costs ${price}: say so.`,
  uncertain: (since) =>
    `Since ${since} nobody knows whether it arrived: Meta’s answer was lost, and nothing has told us yet. Sending it again may make it arrive twice.`,
  tryAgain: (moment, tries) =>
    tries === 1
      ? `Meta could not take it just now: it is tried again at ${moment}.`
      : `Meta did not take it in ${String(tries)} tries: it is tried again at ${moment}.`,
  offline: 'There is no connection to Meta: it leaves as soon as there is one.',
  failed: (what, advice) => `${what} ${advice}`.trim(),
  failedUnsaid: 'Meta did not take it. Send it again, or change it.',
};

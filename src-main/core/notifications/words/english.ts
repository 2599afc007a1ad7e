import type { NotificationWords } from './words.ts';

const atAll = 'It waits for your word.';

/** What is said of notifications in English. */
export const english: NotificationWords = {
  problem: {
    unknown_thread: () => 'There is no such chat here.',
    group: () => 'Vitrine sends nothing to groups: choose a customer’s chat.',
    not_shown: () => 'This chat is hidden or part of another: show it first.',
    api_only: () =>
      'Notifications leave through the API only: connect this number under Settings › Connection.',
    no_number: () => 'Vitrine does not know this customer’s number: enter it beside the chat.',
    opted_out: () => 'This customer wants no notifications: you can still answer them by hand.',
    never_wrote: () => 'This customer never wrote to you: notifications go only to those who did.',
    unknown_template: () => 'Choose a template.',
    not_utility: ({ cause }) =>
      `Only utility templates make notifications, and Meta counts this one as ${cause}.`,
    template_state: ({ cause }) =>
      cause === '' ? 'Meta does not take this template from this number: choose another one.' : cause,
    needs_file: () => 'This template begins with a file: choose one that does not.',
    event_past: () => 'This lies in the past.',
    at_past: () => 'This moment is over.',
    at_night: () => 'It is night then where the customer is: choose a moment between 08:00 and 21:00 there.',
    at_after_end: () => 'It would leave after its own end: choose an earlier moment.',
    end_past: () => 'Its end is over: choose a later one.',
    end_far: () => 'Its end is more than a year away: choose an earlier one.',
    costs_more: ({ price, agreed }) => `It would cost ${price}, which is more than the ${agreed} agreed to.`,
    not_a_price: () => 'This is no amount: write it like 0.05.',
  },
  chosen: ({ at }) => `At the moment that you chose: ${at}.`,
  planned: ({ at }) => `It leaves ${at}.`,
  due: ({ end }) =>
    `Its moment has come: it leaves as soon as Vitrine is open, or not at all from ${end} on.`,
  handed: ({ end }) => `It is in the outbox and leaves at once, or not at all from ${end} on.`,
  uncertain: () => 'Meta’s answer was lost: a status will tell whether it arrived. It is not sent again.',
  sent: ({ at }) => `Sent ${at}.`,
  waiting: {
    reply_cheaper: ({ price, at }) =>
      `The customer may be written to freely now: a plain reply costs less than the template (${price}). Without your word the template leaves ${at}.`,
    price_rose: ({ price, agreed }) =>
      agreed === ''
        ? `It costs ${price} and you have agreed to no price: say so, or cancel it.`
        : `It costs ${price} by now and you agreed to ${agreed}: say so again, or cancel it.`,
    price_unknown: ({ cause }) => `Its price is not known, so it waits for your word. ${cause}`.trim(),
    over_budget: ({ price, budget }) =>
      `It costs ${price}: with it the month would cost more than your budget of ${budget}.`,
    held_in_outbox: () => atAll,
    by_owner: () => atAll,
    event_cancelled: () => atAll,
    opted_out: () => atAll,
    never_wrote: () => atAll,
    other_person: () => atAll,
    template_state: ({ cause }) =>
      cause === '' ? 'Its template cannot be sent: choose another one, or wait until it can.' : cause,
    category_moved: ({ cause }) =>
      cause === '' ? 'Meta does not count its template as utility any more: choose another one.' : cause,
    not_deliverable: ({ cause }) => (cause === '' ? 'Meta would not deliver it at present.' : cause),
    number_stopped: ({ cause }) =>
      `Nothing leaves from this number at present: look under Settings › Connection. ${cause}`.trim(),
    may_have_left: () =>
      'A backup was put back, and it may have been sent since that was made: send it, or cancel it.',
    too_late: () => atAll,
  },
  cancelled: {
    by_owner: () => 'You cancelled it.',
    event_cancelled: () => 'It was called off.',
    opted_out: () => 'The customer wants no notifications.',
  },
  expired: ({ end }) => `Its end came first (${end}): it was not sent.`,
  refused: {
    never_wrote: () => 'This customer never wrote to you: it was not sent.',
    other_person: () => 'This chat is with somebody else by now: it was not sent to them.',
    not_deliverable: ({ cause }) => (cause === '' ? 'Meta did not take it.' : cause),
  },
  demo: 'This customer is of the demo shop: nothing is sent to them.',
};

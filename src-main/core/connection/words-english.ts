import type { ConnectionWords } from './words.ts';

/** What a connection says in English. */
export const englishWords: ConnectionWords = {
  findings: {
    unchecked: () => 'Not checked yet.',
    token_none: () => 'No access token yet.',
    token_missing: () =>
      'The access token is not on this computer: a backup never holds it. Enter it once more.',
    token_good: () => 'Meta takes the token, with both permissions, and it never ends.',
    token_good_until: ({ date }) => `Meta takes the token, with both permissions. It ends on ${date}.`,
    token_ends: ({ date, days }) =>
      `The token ends on ${date}, in ${days === 1 ? 'one day' : `${String(days)} days`}. Make a new one in Meta’s Business settings, best one that never ends, and enter it here.`,
    token_invalid: () =>
      'Meta does not take this token: it is mistyped, was revoked, or has ended. Make a new one in Meta’s Business settings, under System users, and enter it here.',
    token_ended: ({ date }) =>
      `The token ended on ${date}. Make a new one in Meta’s Business settings, under System users, and enter it here.`,
    token_scopes: ({ text }) =>
      `The token lacks a permission: ${text}. Make a new one with both whatsapp_business_messaging and whatsapp_business_management.`,
    meta_refused: ({ meta }) => meta,
    number_none: () => 'Not tied to a number at Meta yet.',
    number_good: ({ name, quality }) =>
      `${name === '' ? 'The number' : `“${name}”`} is registered at Meta and may send.${quality === '' ? '' : ` Quality: ${quality}.`}`,
    number_flagged: () =>
      'The number is registered, but Meta has flagged it: customers have blocked or reported it. Send fewer promotions until that is over.',
    number_status: ({ text }) =>
      `Meta says this number is ${text}, so it cannot send. Finish its registration in WhatsApp Manager, under Phone numbers, then check again.`,
    number_gone: () =>
      'The account at Meta no longer lists this number. If it moved to another account, disconnect it here and connect it again.',
    number_blocked: ({ meta }) => `Meta lets this number send nothing. ${meta}`,
    account_good: ({ currency, zone }) =>
      `The account bills in ${currency === '' ? 'a currency that Meta does not tell' : currency}${zone === '' ? '' : `, and its days begin in ${zone}`}.`,
    account_payment: ({ meta }) => meta,
    webhook_receiver_off: () =>
      'The receiver is off. Turn it on if a tunnel or proxy of yours leads to this computer; without one, nothing that customers write can arrive here.',
    webhook_secret_missing: () =>
      'The app secret is missing: without it nobody can tell Meta’s messages from forged ones, so none is taken.',
    webhook_not_listening: ({ text }) => text,
    webhook_not_subscribed: () =>
      'Meta does not send this account’s messages to your app yet. Let Vitrine subscribe it.',
    webhook_waiting: () =>
      'All is set on this side, and nothing has come yet. Write to the shop’s number from another phone: what arrives here proves the way.',
    webhook_came: ({ moment }) => `It works: the last message from Meta came on ${moment}.`,
    test_none: () => 'No test message yet.',
    test_waiting: () => 'The test message waits in the outbox.',
    test_uncertain: () =>
      'Meta’s answer to the test message was lost. Look in the outbox whether it arrived before you send another.',
    test_accepted: () =>
      'Meta has accepted the test message so far. It is done when the message is said to be delivered, which Meta tells by webhook.',
    test_delivered: ({ moment }) => `The test message was delivered on ${moment}.`,
    test_failed: ({ meta }) => `The test message was not delivered. ${meta}`,
  },
  lights: {
    off: () => 'Not connected to the Cloud API.',
    stopped: ({ moment, meta }) => `Meta has taken nothing from this number since ${moment}. ${meta}`,
    token_missing: () => 'There is no access token on this computer, so nothing can be sent.',
    token_refused: ({ moment }) =>
      `Meta has refused the access token since ${moment}: nothing can be sent. Enter a new one.`,
    token_ended: ({ moment }) => `The access token ended on ${moment}: nothing can be sent. Enter a new one.`,
    payment_missing: ({ moment }) =>
      `Meta has had no payment that works since ${moment}: charged messages do not leave. Add or repair the payment method in Meta’s Billing hub.`,
    token_ends: ({ days, date }) =>
      `The access token ends in ${days === 1 ? 'one day' : `${String(days)} days`}, on ${date}.`,
    receiver_off: ({ moment }) =>
      `The receiver is off, so nothing can arrive. The last message from Meta came on ${moment}.`,
    not_listening: ({ moment }) =>
      `The receiver does not listen just now, so nothing can arrive. The last message from Meta came on ${moment}.`,
    quiet: ({ moment }) =>
      `Nothing has come since ${moment}, which is long for this shop. That may be right. If customers did write, look at your tunnel and at the webhook in Meta’s dashboard.`,
    waiting: () => 'Connected, but Meta has sent nothing yet.',
    waiting_receiver_off: () => 'Connected for sending. Nothing can arrive while the receiver is off.',
    live: ({ moment }) => `Messages arrive: the last one from Meta came on ${moment}.`,
  },
  warnings: {
    quality: (quality) =>
      `Meta rates this number’s quality ${quality}: customers have blocked or reported it.`,
    limited: (meta) => `Meta limits what this number may send. ${meta}`,
    tokenEnds: (date, days) =>
      `The access token ends on ${date}, in ${days === 1 ? 'one day' : `${String(days)} days`}.`,
    currency: (theirs, ours) =>
      `The account bills in ${theirs}, the settings say ${ours}: prices here are not those that Meta will charge.`,
    zone: (theirs, ours) =>
      `The account’s days begin in ${theirs}, the settings say ${ours}: the free replies of a month are counted there.`,
    coexistence:
      'Used on the phone as well: what is typed in WhatsApp for Windows does not reach Vitrine. Use the phone, WhatsApp Web or the Mac app.',
  },
  qualities: { GREEN: 'good', YELLOW: 'medium', RED: 'low', UNKNOWN: '' },
  test: { text: 'This is a test message from Vitrine.', ways: 'Free text' },
};

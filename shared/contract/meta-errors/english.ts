import { englishTemplates } from './english-templates.ts';
import type { ErrorWords } from './words.ts';

const tryAgain = 'Vitrine tries again by itself.';
const support = 'Look at your account’s quality page in WhatsApp Manager, and ask for a review there.';
const permissions =
  'Make a token with the permissions whatsapp_business_messaging and whatsapp_business_management and enter it under Settings, Connect.';
const paying = 'Look at the payment settings of your WhatsApp account in Meta Business Suite.';

/** Meta's codes in English: what happened, and what to do. */
export const english: Readonly<Record<number, ErrorWords>> = {
  0: { what: 'Meta does not take the access token.', do: 'Enter a new one under Settings, Connect.' },
  1: { what: 'Meta had an error that it does not explain.', do: 'Try again later.' },
  2: { what: 'Meta’s service is not available just now.', do: tryAgain },
  3: { what: 'The access token may not do this.', do: permissions },
  4: { what: 'Too much was asked of Meta in a short time.', do: 'Vitrine goes on by itself, more slowly.' },
  10: { what: 'The access token lacks a permission.', do: permissions },
  33: {
    what: 'This number no longer exists at Meta, or the token does not reach it.',
    do: 'Connect the number again under Settings, Connect.',
  },
  100: { what: 'Meta does not accept a part of this request.', do: 'Change it before you try again.' },
  190: {
    what: 'The access token has ended or was taken back.',
    do: 'Make a new one in Meta’s Business Settings and enter it under Settings, Connect.',
  },
  200: { what: 'The access token lacks a permission.', do: permissions },
  368: {
    what: 'Meta has blocked this account for a time because its rules were broken.',
    do: support,
  },
  80007: {
    what: 'The account has reached Meta’s limit of requests.',
    do: 'Vitrine goes on by itself, more slowly.',
  },
  130403: { what: 'You have blocked this customer.', do: 'Unblock them in WhatsApp first.' },
  130429: {
    what: 'The number sends faster than Meta allows.',
    do: 'Vitrine goes on by itself, more slowly.',
  },
  130472: {
    what: 'Meta does not deliver this message: the customer is part of one of its experiments. It was not charged.',
    do: 'Sending it again does not help; wait until they write.',
  },
  130497: {
    what: 'Meta does not let this account write to customers of this country.',
    do: support,
  },
  131000: { what: 'Something went wrong at Meta.', do: tryAgain },
  131005: { what: 'The access token may not do this.', do: permissions },
  131008: { what: 'Meta misses a part of this message.', do: 'Complete it and send it again.' },
  131009: {
    what: 'Meta does not accept a part of this message: a wrong recipient, a file it no longer has, or a reaction to a message older than 30 days.',
    do: 'Change it before you send it again.',
  },
  131016: { what: 'Meta’s service is overloaded.', do: tryAgain },
  131021: {
    what: 'The recipient is the sending number itself.',
    do: 'Send it to another number.',
  },
  131026: {
    what: 'The message cannot be delivered: the customer is not on WhatsApp, has an old version, or has not accepted its new terms.',
    do: 'Reach them in another way.',
  },
  131031: { what: 'Meta has locked this account.', do: support },
  131037: {
    what: 'Meta has not approved the number’s display name.',
    do: 'Look at the name in WhatsApp Manager, under Phone numbers.',
  },
  131042: {
    what: 'Meta has no valid way to charge this account, so messages that cost something do not leave.',
    do: paying,
  },
  131045: {
    what: 'The number is not fully registered with the Cloud API.',
    do: 'Register it in WhatsApp Manager, then check the connection again.',
  },
  131047: {
    what: 'More than 24 hours have passed since the customer last wrote.',
    do: 'Send a template, or wait until they write.',
  },
  131048: {
    what: 'Too many customers blocked or reported this number, so Meta limits what it sends.',
    do: 'Send no marketing for now and look at the number’s quality in WhatsApp Manager.',
  },
  131049: {
    what: 'Meta held this message back: the customer has had enough marketing for now. It was not charged.',
    do: 'Do not send it again within 24 hours.',
  },
  131050: {
    what: 'The customer no longer wants marketing messages from you.',
    do: 'Do not send them any; answers and utility templates still go through.',
  },
  131051: {
    what: 'WhatsApp does not support this kind of message here.',
    do: 'Send it as text or as a file.',
  },
  131052: {
    what: 'The file cannot be fetched from Meta: it is too old, too large or gone.',
    do: 'Ask the customer to send it again.',
  },
  131053: {
    what: 'Meta cannot use this file: its kind or its size does not fit.',
    do: 'Send it in another format (JPEG or PNG, MP4, PDF), or smaller.',
  },
  131056: {
    what: 'Too many messages went to this customer in a short time.',
    do: 'Vitrine sends the rest by itself, one every few seconds.',
  },
  131057: { what: 'Meta is changing this number’s capacity.', do: 'Vitrine tries again in a minute.' },
  131059: { what: 'Meta’s list changed while it was read.', do: tryAgain },
  131060: {
    what: 'Meta cannot hand over this message: it was written on a device that the connection does not support.',
    do: 'Look at it in the WhatsApp Business app.',
  },
  131061: {
    what: 'This template has a price limit and cannot be sent in this way.',
    do: 'Remove the limit from the template in WhatsApp Manager.',
  },
  131062: {
    what: 'This message cannot go to a customer who hides their phone number.',
    do: 'Ask them for their number, or send another message.',
  },
  131063: {
    what: 'Marketing templates are switched off for this account’s Cloud API.',
    do: 'Switch them on in WhatsApp Manager, or send a utility template.',
  },
  131064: {
    what: 'Meta limits this account for a time because templates were in the wrong category.',
    do: 'Correct the templates’ categories; the limit ends by itself.',
  },
  ...englishTemplates,
};

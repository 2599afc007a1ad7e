import type { ErrorWords } from './words.ts';

const tryAgain = 'Vitrine tries again by itself.';
const fixTemplate = 'Look at the template and its values, then send it again.';
const correct = 'Correct it and submit it again.';

/** The codes from 132000 on: templates, registering a number, handing over older chats. */
export const englishTemplates: Readonly<Record<number, ErrorWords>> = {
  132000: {
    what: 'The number of values does not match the template.',
    do: 'Fetch the templates again and fill in every value.',
  },
  132001: {
    what: 'This template does not exist in this language, or Meta has not approved it.',
    do: 'Fetch the templates again and choose another.',
  },
  132005: { what: 'The template is too long with these values.', do: 'Shorten the values.' },
  132007: { what: 'The template’s words break Meta’s rules.', do: 'Change the template.' },
  132008: { what: 'A value of the template is not as Meta wants it.', do: fixTemplate },
  132012: { what: 'A value of the template has the wrong form.', do: fixTemplate },
  132015: {
    what: 'Meta has paused this template because customers rated it badly.',
    do: 'Wait until it is approved again, or send another.',
  },
  132016: {
    what: 'Meta has disabled this template for good because customers rated it badly.',
    do: 'Make a new template.',
  },
  132018: { what: 'Something is wrong with a value of the template.', do: fixTemplate },
  132021: {
    what: 'A template of this name exists already, so Meta cannot make one from this message.',
    do: 'Send that template instead.',
  },
  132068: { what: 'The form of this template is blocked.', do: 'Correct it in WhatsApp Manager.' },
  132069: {
    what: 'The form of this template has been used too often for now.',
    do: 'Try again in an hour.',
  },
  133004: { what: 'Meta’s service is not available just now.', do: tryAgain },
  133010: {
    what: 'This number is not registered with the Cloud API.',
    do: 'Register it in WhatsApp Manager, then check the connection again.',
  },
  133015: {
    what: 'The number was deregistered a moment ago.',
    do: 'Vitrine tries again in five minutes.',
  },
  134101: { what: 'Meta is still preparing this template.', do: 'Vitrine tries again in ten minutes.' },
  135000: { what: 'Meta does not accept a part of this message.', do: 'Change it before you send it again.' },
  139200: {
    what: 'Meta does not let this account send a message outside the 24 hours without a template.',
    do: 'Send a template.',
  },
  2388019: {
    what: 'The account has as many templates as Meta allows.',
    do: 'Delete some in WhatsApp Manager, or have your business verified.',
  },
  2388023: {
    what: 'A template of this name and language is just being deleted.',
    do: 'Wait four weeks or choose another name.',
  },
  2388024: {
    what: 'There is already a template of this name in this language.',
    do: 'Choose another name.',
  },
  2388039: {
    what: 'The template cannot be changed in its present state.',
    do: 'Wait until Meta has looked at it.',
  },
  2388040: { what: 'A part of the template is too long.', do: correct },
  2388047: { what: 'Meta does not accept the template’s header.', do: correct },
  2388072: { what: 'Meta does not accept the template’s body.', do: correct },
  2388073: { what: 'Meta does not accept the template’s footer.', do: correct },
  2388293: {
    what: 'The template has too many values for so few words.',
    do: 'Write more words around them, or use fewer values.',
  },
  2388299: {
    what: 'A value stands at the very beginning or end of the template.',
    do: 'Put a word before and after it.',
  },
  2593107: {
    what: 'The chats of this number were handed over already.',
    do: 'Connect the number again to have them once more.',
  },
  2593108: {
    what: 'The chats can only be handed over within 24 hours after a number was connected.',
    do: 'Connect the number again, or go on without the older chats.',
  },
  2593109: {
    what: 'The older chats were not shared: that was refused in the phone app.',
    do: 'Connect the number again and agree, or import the chats.',
  },
};

import type { StateWords } from './state-words.ts';

/** The state of a template in English. */
export const english: StateWords = {
  status: {
    submitting: 'It is on its way to Meta, or Meta’s answer was lost: synchronise to see whether it arrived.',
    pending: 'Meta is reviewing it, which takes up to 24 hours.',
    in_appeal: 'Meta is looking at it again.',
    rejected: 'Meta rejected it.',
    paused: 'Meta paused it, because customers complained about it.',
    disabled: 'Meta disabled it for good, because customers kept complaining about it.',
    flagged: 'Customers complain about it: Meta will pause it if that goes on.',
    limit_exceeded:
      'The WhatsApp account has as many templates as Meta allows: delete one in WhatsApp Manager.',
    locked: 'Meta locked it: WhatsApp Manager says why.',
    archived: 'It is archived at Meta: restore it in WhatsApp Manager to send it.',
    pending_deletion: 'It is being deleted at Meta.',
    deleted: 'It was deleted at Meta.',
    gone: 'Meta has it no more. It stays here because messages were sent with it.',
  },
  reason: {
    abusive_content: 'Its words break WhatsApp’s rules: threats, insults or forbidden goods.',
    incorrect_category:
      'Its words do not fit the category that was asked for: submit it as marketing, or leave the advertising out.',
    invalid_format:
      'Its variables or signs are not written as Meta wants them: check the braces and the examples.',
    promotional: 'Its words advertise, which this category does not allow: submit it as marketing.',
    scam: 'Meta takes its words for a fraud.',
    tag_content_mismatch:
      'Its language is not the one that was chosen, or its words do not fit the category.',
    category_not_available: 'This category is not open to your account or your country.',
    first_pause: 'This is the first pause: three hours.',
    second_pause: 'This is the second pause: six hours. After the next one it is disabled.',
    rate_limiting_pause:
      'It was sent so often in a short time that Meta waits for the customers’ answers first.',
  },
  category: {
    marketing: 'marketing',
    utility: 'utility',
    authentication: 'authentication',
  },
  otherStatus: (status) => `Meta calls its state “${status}”, which cannot be sent.`,
  otherReason: (reason) => `Meta’s reason: ${reason}.`,
  details: (words) => `Meta says: “${words}”`,
  unknownParts: (names) =>
    `It has parts that Vitrine cannot fill in (${names.join(', ')}): send it from WhatsApp Manager.`,
  moved: (category, agreed) =>
    `Meta counts it as ${category} now and no longer as ${agreed}: nothing of it leaves until you agree.`,
  coming: (category, at) =>
    at === null
      ? `Meta has announced that it will count as ${category}.`
      : `Meta has announced that it counts as ${category} from ${at} on.`,
  poorQuality: 'Customers block or report it often: Meta pauses such templates.',
  notConnected: 'Its WhatsApp account is not connected any more.',
  unitedStates: 'Meta delivers no marketing to numbers in the United States.',
};

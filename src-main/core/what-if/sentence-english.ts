import type { WhatIfReason } from './reason.ts';
import type { Wording } from './sentence.ts';

const billed = {
  cheaper: 'would have cost nothing',
  dearer: 'would have been billed',
  neither: 'would have been billed differently',
};
const sendable = {
  cheaper: 'could not have been sent',
  dearer: 'could have been sent',
  neither: 'could only have been sent under one of the two tariffs',
};
const delivered = {
  cheaper: 'would not have been delivered',
  dearer: 'would have been delivered',
  neither: 'would only have been delivered under one of the two tariffs',
};
const unknown = {
  cheaper: 'no known rate under the other tariff and left out there',
  dearer: 'no known rate as it was and left out there',
  neither: 'no known rate under one of the two tariffs and left out there',
};

/** The beginning of a reason's sentence in English. */
export function englishWording(reason: WhatIfReason, { messages, count, isOne, direction }: Wording): string {
  switch (reason) {
    case 'rate':
      return `${messages} would have had another rate`;
    case 'market':
      return `${messages} to ${isOne ? 'a country' : 'countries'} counted in another market`;
    case 'category':
      return `${messages} would have been billed as another category`;
    case 'volume_tier':
      return `${messages} would have fallen into another band of the volume discount`;
    case 'billed_per_conversation':
      return `${messages} would have been billed by conversations of 24 hours`;
    case 'billed_per_message':
      return `${messages} would have been billed one by one, not by conversations of 24 hours`;
    case 'open_conversation':
      return `${messages} ${billed[direction]}, by the conversations of 24 hours open at that time`;
    case 'window_free':
      return `${messages} ${billed[direction]}, by the rule for templates inside the 24 hours`;
    case 'service_billed':
      return `${messages} ${billed[direction]}, by the rule for replies inside the 24 hours`;
    case 'allowance':
      return `${messages} ${billed[direction]}, by the 1,000 free replies of a month`;
    case 'free_tier':
      return `${messages} ${billed[direction]}, by the 1,000 free conversations of a month`;
    case 'free_entry_point':
      return `${messages} ${billed[direction]}, by the free days after an ad`;
    case 'exempt':
      return `${messages} ${billed[direction]}, by your organisation’s exemption`;
    case 'not_delivered':
      return `${messages} ${delivered[direction]}`;
    case 'cannot_be_sent':
      return `${messages} ${sendable[direction]}`;
    case 'rate_unknown':
      return `${messages} with ${unknown[direction]}`;
    case 'merged':
      return `${messages} would have been part of the ${isOne ? 'message before it' : 'messages before them'}`;
    case 'template_spared':
      return `${messages} sent after the 24 hours would not have been needed`;
    case 'answer_added':
      return `${count} ${isOne ? 'answer' : 'answers'} would have gone out in time`;
    case 'too_late':
      return `${messages} came too late for the API, which would have refused ${isOne ? 'it' : 'them'}`;
    case 'unpriced':
      return `${messages} with no known rate, for which nothing is counted`;
  }
}

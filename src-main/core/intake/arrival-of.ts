import type { Content, PartyFacts, Update } from '../../whatsapp/webhook/update.ts';
import type { Arrival } from './put-message.ts';

type Place = (facts: Pick<PartyFacts, 'userId' | 'phone'>, at: number) => Pick<Arrival, 'thread' | 'party'>;

/** A message, an echo, one of the history or a note as what goes into a thread; null for what is none of these. */
export function arrivalOf(update: Update, place: Place): Arrival | null {
  switch (update.type) {
    case 'message': {
      const { metaId, at, content, party, group } = update;
      const direction = content.kind === 'system' ? 'system' : 'in';
      const author = group === null ? null : (party.profileName ?? party.phone ?? party.userId);
      return { ...api, metaId, at, direction, author, content, ...place(party, at) };
    }
    case 'echo': {
      const { metaId, at, content, party, by } = update;
      const from = by === 'agent' ? agent : phone;
      return { ...from, metaId, at, direction: 'out', content, ...place(party, at) };
    }
    case 'past': {
      const { metaId, at, content, party, status } = update;
      const direction = content.kind === 'system' ? 'system' : update.direction;
      return { ...phone, metaId, at, direction, content, status, ...place(party, at) };
    }
    case 'party_change': {
      const { metaId, at, to, text } = update;
      return { ...api, metaId, at, direction: 'system', content: noteOf(text), ...place(to, at) };
    }
    default:
      return null;
  }
}

const api = { sentFrom: 'api', source: 'api', author: null, status: null } as const;
const phone = { sentFrom: 'phone', source: 'phone', author: null, status: null } as const;
const agent = { sentFrom: 'api', source: 'automatic', author: null, status: null } as const;

function noteOf(text: string): Content {
  return {
    type: 'system',
    kind: 'system',
    text,
    file: null,
    isMissing: false,
    refersTo: null,
    referral: null,
  };
}

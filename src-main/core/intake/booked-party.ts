import type { PartyRow } from '../../database/parties.ts';
import type { PartyFacts } from '../../whatsapp/webhook/update.ts';

/** A party as one transaction sees it. */
export interface BookedParty {
  row: PartyRow;
  /** Whether somebody may turn out to be somebody else by it: it is new, or was seen earlier than known. */
  isNews: boolean;
  /** Whether it goes by another name since its thread was told. */
  isRenamed: boolean;
  /** Whether a message of theirs may be in another thread than the one that was noted. */
  isScattered: boolean;
}

/** A party that was never seen before; its id is to come. */
export function noParty(
  { userId, parentUserId, phone }: PartyFacts,
  at: number,
): Omit<PartyRow, 'number_id'> {
  return {
    id: 0,
    user_id: userId,
    parent_user_id: parentUserId,
    phone,
    first_at: at,
    last_at: at,
    profile_name: null,
    profile_name_at: null,
    saved_name: null,
    saved_name_at: null,
    username: null,
    username_at: null,
    thread_id: null,
  };
}

/** Notes a sighting; true when the row changed. */
export function seeParty(party: BookedParty, { parentUserId }: PartyFacts, at: number): boolean {
  const { row } = party;
  const isEarlier = at < row.first_at;
  const isOtherParent = parentUserId !== null && parentUserId > (row.parent_user_id ?? '');
  const isLater = at > row.last_at;
  if (isEarlier) row.first_at = at;
  if (isLater) row.last_at = at;
  if (isOtherParent) row.parent_user_id = parentUserId;
  party.isNews ||= isEarlier || isOtherParent;
  return isEarlier || isLater || isOtherParent;
}

/** Takes the names that somebody goes by, the newest whatever came first; true when the row changed. */
export function seeNames(party: BookedParty, { profileName, username }: PartyFacts, at: number): boolean {
  const { row } = party;
  let isChanged = false;
  if (isNewer(profileName, at, row.profile_name, row.profile_name_at)) {
    party.isRenamed ||= profileName !== row.profile_name;
    [row.profile_name, row.profile_name_at, isChanged] = [profileName, at, true];
  }
  if (isNewer(username, at, row.username, row.username_at)) {
    party.isRenamed ||= username !== row.username;
    [row.username, row.username_at, isChanged] = [username, at, true];
  }
  return isChanged;
}

/** Takes the name in the phone's address book; null takes it away. True when the row changed. */
export function saveName(party: BookedParty, at: number, name: string | null): boolean {
  const { row } = party;
  const isFirst = row.saved_name_at === null || at > row.saved_name_at;
  if (!isFirst && !(at === row.saved_name_at && (name ?? '') > (row.saved_name ?? ''))) return false;
  [row.saved_name, row.saved_name_at, party.isRenamed] = [name, at, true];
  return true;
}

function isNewer(name: string | null, at: number, known: string | null, knownAt: number | null): boolean {
  if (name === null || name === '') return false;
  return knownAt === null || at > knownAt || (at === knownAt && name > (known ?? ''));
}

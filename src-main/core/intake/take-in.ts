import { insertAmendment } from '../../database/amendments.ts';
import { noteWebhook } from '../../database/connections.ts';
import { insertMarketingChoice } from '../../database/marketing-choices.ts';
import type { PartyFacts, Update } from '../../whatsapp/webhook/update.ts';
import { isSensible } from '../ledger-statuses.ts';
import { amendMessage } from './amend.ts';
import { arrivalOf } from './arrival-of.ts';
import type { BookedParty } from './booked-party.ts';
import { takeAccountEvent, takeTemplateEvent } from './events.ts';
import { threadOfGroup } from './group-thread.ts';
import type { Intake } from './intake.ts';
import { putMessage } from './put-message.ts';
import { takeStatusOf } from './take-status.ts';

interface Item {
  update: Update;
  index: number;
  number: string | null;
}

/**
 * Takes in what one body tells: first who everybody is, then what they wrote, then what became of it. Returns which updates were new.
 * The same again, or in another order, leaves the same rows. `receivedAt` is null for what the receiver did not bring.
 */
export function takeIn(intake: Intake, updates: readonly Update[], receivedAt: number | null): boolean[] {
  const isNew = updates.map(() => false);
  const items = updates
    .map((update, index) => ({ update, index, number: intake.numberOf(update) }))
    .filter(({ update }) => isSensible(update.at));
  meet(intake, items, isNew);
  const changed = new Set<string>();
  for (const item of items) {
    if (takeMessage(intake, item, changed)) isNew[item.index] = true;
    if (takeAmendment(intake, item, changed)) isNew[item.index] = true;
  }
  if (intake.hasAmendments) for (const original of changed) amendMessage(intake.db, original, intake.work);
  for (const { update, index, number } of items) {
    if (update.type === 'status') isNew[index] = takeStatusOf(intake, update, number);
    if (update.type === 'template_event') takeTemplateEvent(intake, update);
    if (update.type === 'account_event') takeAccountEvent(intake, update, number);
    if (receivedAt !== null && number !== null && (update.type === 'message' || update.type === 'status'))
      noteWebhook(intake.db, number, receivedAt);
  }
  return isNew;
}

// Everybody first: who is who decides where messages go.
function meet({ db, visit, work }: Intake, items: readonly Item[], isNew: boolean[]): void {
  const seen = new Map<string, Set<BookedParty>>();
  const choices: { party: BookedParty; at: number; value: string }[] = [];
  for (const { update, index, number } of items) {
    if (number === null) continue;
    const { book } = visit(number);
    const { at } = update;
    let party: BookedParty;
    if (update.type === 'party_change') {
      const { from, to, metaId } = update;
      const ids = { old_phone: from.phone, old_user_id: from.userId };
      const isChange = book.change({
        meta_id: metaId,
        at,
        ...ids,
        new_phone: to.phone,
        new_user_id: to.userId,
      });
      party = book.see({ ...unnamed, ...to }, at);
      // Whoever was worked out before is to be looked at again.
      party.isNews ||= isChange;
      isNew[index] = isChange;
    } else if ('party' in update && update.party !== null) {
      const isSaved = update.type === 'saved_contact';
      party = isSaved ? book.save(update.party, at, update.name) : book.see(update.party, at);
      if (update.type === 'marketing_choice') choices.push({ party, at, value: update.value });
    } else continue;
    seen.set(number, (seen.get(number) ?? new Set()).add(party));
  }
  for (const [number, parties] of seen) visit(number).people.meet(parties);
  for (const { party, at, value } of choices)
    if (insertMarketingChoice(db, party.row.id, at, value)) work.areas.add('inbox').add('outbox');
}

const unnamed: PartyFacts = {
  userId: null,
  parentUserId: null,
  phone: null,
  profileName: null,
  username: null,
};

function takeMessage(intake: Intake, { update, number }: Item, changed: Set<string>): boolean {
  if (number === null) return false;
  const { db, work, visit, findTwin, clicks } = intake;
  const group = update.type === 'message' ? update.group : null;
  const arrival = arrivalOf(update, (facts, at) => {
    const { people, book } = visit(number);
    if (group === null) return people.threadOf(facts, at);
    return { thread: threadOfGroup(db, number, group), party: book.find(facts)?.row.id ?? null };
  });
  if (arrival === null) return false;
  changed.add(arrival.metaId);
  if (arrival.content.referral !== null) clicks.add(arrival.thread);
  return putMessage(db, arrival, findTwin, work);
}

function takeAmendment(intake: Intake, { update }: Item, changed: Set<string>): boolean {
  if (update.type !== 'amendment') return false;
  const { metaId, original, kind, at, text } = update;
  const words = kind === 'edit' ? text : null;
  changed.add(original);
  intake.hasAmendments = true;
  return insertAmendment(intake.db, { meta_id: metaId, original, kind, at, text: words, attachment: null });
}

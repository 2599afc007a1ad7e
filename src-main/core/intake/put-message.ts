import {
  findMetaMessage,
  insertMetaMessage,
  metaMessageId,
  raiseToApi,
  replaceMessage,
  setBetterParty,
  setHistoryStatus,
  setMetaType,
  showContent,
  type KnownMetaMessage,
  type MetaMessageRow,
} from '../../database/meta-messages.ts';
import { mediaLife, putMetaMedia } from '../../database/meta-media.ts';
import { insertReferral } from '../../database/messages.ts';
import { describeReferral } from '../../database/referrals.ts';
import type { Connection } from '../../database/open.ts';
import { updateOriginal } from '../../database/amendments.ts';
import type { Content } from '../../whatsapp/webhook/update.ts';
import { takeEarlyStatuses } from '../ledger-statuses.ts';
import { hearOptOut } from '../notifications/opt-out/hear.ts';
import type { FindTwin } from './find-twin.ts';
import { noteChange, noteLoss, noteShift, type Work } from './work.ts';

/** A message as all kinds of webhooks bring one. */
export interface Arrival {
  metaId: string;
  at: number;
  direction: 'in' | 'out' | 'system';
  sentFrom: 'phone' | 'api';
  source: 'phone' | 'api' | 'automatic';
  author: string | null;
  /** What the phone's history says became of it. */
  status: string | null;
  content: Content;
  thread: number;
  party: number | null;
}

/** Puts a message into its thread, or adds what this telling of it knows more than the one before; false when it was known. */
export function putMessage(db: Connection, arrival: Arrival, findTwin: FindTwin, work: Work): boolean {
  const known = findMetaMessage(db, arrival.metaId);
  if (known !== undefined) {
    addTo(db, known, arrival, work);
    return false;
  }
  const { metaId, at, direction, content, thread } = arrival;
  const twin = findTwin(arrival);
  const row: MetaMessageRow = {
    id: metaMessageId(db, at, metaId),
    thread_id: thread,
    at,
    direction,
    kind: content.kind,
    sent_from: arrival.sentFrom,
    source: arrival.source,
    author: arrival.author,
    text: content.text,
    attachment: content.file?.name ?? null,
    status: historyStatus(arrival),
    meta_id: metaId,
    party_id: arrival.party,
    refers_to: content.refersTo,
    meta_type: content.type,
    instead: content.isMissing ? 'omitted' : null,
  };
  insertMetaMessage(db, row);
  if (twin !== null) {
    noteLoss(db, work, thread, twin.at);
    replaceMessage(db, twin.id, row.id);
  }
  work.threads.add(thread);
  work.areas.add('inbox');
  putFile(db, row.id, arrival);
  if (hearOptOut(db, row.id, at, row.text)) work.areas.add('notifications');
  if (direction === 'system') return true;
  noteChange(work, { thread, from: at, to: at });
  if (direction === 'in') putReferral(db, row.id, arrival, work);
  // Statuses may have come before what they are about.
  else noteChange(work, takeEarlyStatuses(db, row.id, metaId));
  return true;
}

// The same message by another telling: live ones say more than the history, files come after their placeholders.
function addTo(db: Connection, known: KnownMetaMessage, arrival: Arrival, work: Work): void {
  const { content, thread, metaId, source } = arrival;
  const { id } = known;
  if (arrival.party !== null && arrival.party !== known.party_id) {
    if (known.thread_id !== thread) noteShift(db, work, [known.thread_id, thread]);
    if (setBetterParty(db, id, arrival.party, thread)) known.thread_id = thread;
  }
  // Also of what was taken back since, whose first words are kept.
  const isFound = known.instead === 'omitted' || (known.instead === 'deleted' && content.file !== null);
  if (isFound && !content.isMissing) {
    const attachment = content.file?.name ?? null;
    updateOriginal(db, metaId, content.text, attachment);
    setMetaType(db, id, content.type);
    if (known.instead === 'omitted')
      showContent(db, id, { text: content.text, attachment, edited: 0, instead: null });
    if (hearOptOut(db, id, known.at, content.text)) work.areas.add('notifications');
    work.threads.add(known.thread_id);
    work.areas.add('inbox');
  }
  if (content.file !== null) putFile(db, id, arrival);
  describeAd(db, id, arrival, work);
  if (known.source === 'phone' && known.direction === 'in' && source === 'api') {
    raiseToApi(db, id);
    putReferral(db, id, arrival, work);
    noteChange(work, { thread: known.thread_id, from: known.at, to: known.at });
  }
  if (known.direction !== 'out' || known.source !== 'phone') return;
  const status = historyStatus(arrival);
  if (rankOf(status) > rankOf(known.status)) {
    setHistoryStatus(db, id, status);
    noteChange(work, { thread, from: known.at, to: known.at });
  }
}

function putFile(db: Connection, id: number, { content: { file }, at }: Arrival): void {
  if (file === null) return;
  putMetaMedia(db, {
    message_id: id,
    meta_id: file.id,
    type: file.type,
    sha256: file.sha256,
    expires_at: at + mediaLife,
  });
}

function putReferral(db: Connection, id: number, arrival: Arrival, work: Work): void {
  const { referral } = arrival.content;
  if (referral === null) return;
  insertReferral(db, {
    message_id: id,
    source_type: referral.sourceType,
    device: referral.device,
    expires_at: null,
  });
  work.areas.add('inbox');
  describeAd(db, id, arrival, work);
}

// A telling may say more of the ad than the one before.
function describeAd(db: Connection, id: number, { content: { referral } }: Arrival, work: Work): void {
  if (referral !== null && describeReferral(db, id, referral)) work.areas.add('inbox');
}

type Status = KnownMetaMessage['status'];

const statuses: Readonly<Record<string, Status>> = {
  pending: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  error: 'failed',
};

function historyStatus({ direction, status }: Arrival): Status {
  return direction === 'out' && status !== null ? (statuses[status] ?? null) : null;
}

function rankOf(status: Status): number {
  return [null, 'sent', 'failed', 'delivered', 'read'].indexOf(status);
}

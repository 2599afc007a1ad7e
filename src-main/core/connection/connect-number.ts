import { Refusal } from '../../../shared/contract/refusal.ts';
import {
  findConnection,
  findConnectionByPhoneNumberId,
  writeConnection,
  type ConnectionRow,
} from '../../database/connections.ts';
import { listNumbers, updateNumber, type NumberRow } from '../../database/numbers.ts';
import type { Connection } from '../../database/open.ts';
import type { NumberFacts } from '../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../context.ts';
import { readE164 } from '../e164.ts';
import { graphOf } from '../live/graph-of.ts';
import { requireNumber } from '../settings.ts';
import { judgeLook } from './judge-look.ts';
import { factsOf, lookAtNumber } from './look-at-number.ts';
import { refuseMeta } from './refuse-meta.ts';
import { settleAnswer } from './settle-answer.ts';

/** What the owner chose in step 2. */
export interface Tie {
  number: string;
  phone_number_id: string;
  account: string;
  channel: 'api' | 'both';
}

/** The numbers that an account at Meta lists; refuses in words when the token does not reach it. */
export async function listAtMeta(context: CoreContext, account: string): Promise<NumberFacts[]> {
  const id = account.trim();
  if (!/^\d{5,25}$/.test(id)) {
    throw new Refusal(
      'bad_account',
      'This is no account id: it is the long number that Meta’s dashboard shows as WhatsApp Business Account ID.',
    );
  }
  const { value, refusal } = settleAnswer(await graphOf(context).listNumbers(id));
  if (refusal === null) return value;
  // Meta's word for an id that is another thing's (a number's, an app's), nothing's, or out of the token's reach.
  if (refusal.code === 100 || refusal.code === 33) {
    throw new Refusal(
      'account_out_of_reach',
      'Meta knows no WhatsApp account of this id that the token reaches. Copy the WhatsApp Business Account ID, not the phone number ID, and see that the token’s system user has the account among its assets.',
    );
  }
  throw refuseMeta(refusal);
}

/** Ties one of the shop's numbers to one at Meta and looks at both; refuses with every conflict in words. */
export async function connectNumber(context: CoreContext, tie: Tie): Promise<void> {
  if (context.readonly !== null) throw context.readonly;
  refuseDemoShop(context);
  const account = tie.account.trim();
  const facts = (await listAtMeta(context, account)).find((it) => it.phoneNumberId === tie.phone_number_id);
  if (facts === undefined) {
    throw new Refusal('number_not_in_account', 'This account at Meta does not have that number.', {
      account,
    });
  }
  const look = await lookAtNumber(context, { phone_number_id: tie.phone_number_id, account_id: account });
  const judgement = judgeLook(look, context.clock());
  await context.write(['connection', 'settings', 'inbox', 'spend'], (db) => {
    const number = requireNumber(db, tie.number);
    const e164 = e164Of(facts);
    refuseConflicts(db, number, tie.phone_number_id, e164);
    updateNumber(db, { ...number, e164: e164 ?? number.e164, channel: tie.channel });
    const before = findConnection(db, number.id);
    const row =
      before?.phone_number_id === tie.phone_number_id ? before : emptyRow(number.id, tie.phone_number_id);
    writeConnection(db, {
      ...row,
      account_id: account,
      ...factsOf(look, judgement, row, context.clock()),
      stopped_code: judgement.stop === undefined ? row.stopped_code : judgement.stop,
      stopped_at:
        judgement.stop === undefined ? row.stopped_at : judgement.stop === null ? null : context.clock(),
    });
  });
  for (const bell of ['connection', 'templates', 'outbox'] as const) context.bells.ring(bell);
}

/** Meta shows a number as people write it: "+33 1 44 55 66 77". */
export function e164Of({ displayPhone }: NumberFacts): string | null {
  return readE164(displayPhone) ?? readE164(`+${displayPhone}`);
}

function refuseConflicts(
  db: Connection,
  number: NumberRow,
  phoneNumberId: string,
  e164: string | null,
): void {
  const tied = findConnectionByPhoneNumberId(db, phoneNumberId);
  const same = listNumbers(db).find((other) => e164 !== null && other.e164 === e164);
  const other = tied?.number_id ?? same?.id;
  if (other !== undefined && other !== number.id) {
    throw new Refusal(
      'number_is_another',
      `That is another of the shop's numbers here (${other}): connect that one.`,
      { other },
    );
  }
  if (e164 !== null && number.e164 !== null && number.e164 !== e164) {
    throw new Refusal(
      'number_differs',
      `This number is ${number.e164} here and ${e164} at Meta. Choose the other at Meta, or correct the phone number here first.`,
      { here: number.e164, there: e164 },
    );
  }
}

/** What is of the demo shop leaves with it; a real number's messages must not. */
function refuseDemoShop(context: CoreContext): void {
  if (!context.settings().marks.has('demo')) return;
  throw new Refusal('demo_open', 'Leave the demo shop first, then connect your number.');
}

function emptyRow(numberId: string, phoneNumberId: string): ConnectionRow {
  return {
    number_id: numberId,
    phone_number_id: phoneNumberId,
    account_id: null,
    verified_name: null,
    currency: null,
    time_zone: null,
    quality: null,
    messaging_limit: null,
    throughput: null,
    last_webhook_at: null,
    checked_at: null,
    stopped_code: null,
    stopped_at: null,
    checks: '{}',
  };
}

import { deleteConnection } from '../../database/connections.ts';
import { listNumbers } from '../../database/numbers.ts';
import { api } from '../implement.ts';
import { ingestFiles } from '../intake/ingest.ts';
import { changeReceiver, describeReceiver } from '../receiver/receiver.ts';
import { requireNumber } from '../settings.ts';
import { checkStep, subscribeAccount } from './check-step.ts';
import { connectNumber, e164Of, listAtMeta } from './connect-number.ts';
import { presentStep } from './present-token.ts';
import { forgetToken, saveToken } from './save-token.ts';
import { sentencesOf } from './sentences.ts';
import { describeConnections, describeNumber } from './status.ts';
import { prepareTest, sendTest } from './test-message.ts';

/** Connecting numbers of the Cloud API and watching them. Nothing here ever tells a token or the app secret. */
export const connection = {
  status: api.connection.status.handler(({ context }) => describeConnections(context)),

  saveToken: api.connection.saveToken.handler(async ({ context, input }) => {
    const finding = await saveToken(context, input.token);
    if (finding.state === 'done') return { check: (await describeConnections(context)).token.check };
    return { check: presentStep('token', finding, sentencesOf(context).finding(finding), context) };
  }),

  forgetToken: api.connection.forgetToken.handler(async ({ context }) => {
    await forgetToken(context);
    return { forgotten: true as const };
  }),

  listAtMeta: api.connection.listAtMeta.handler(async ({ context, input }) => {
    const numbers = listNumbers(context.db);
    return {
      numbers: (await listAtMeta(context, input.account)).map((facts) => {
        const e164 = e164Of(facts);
        return {
          phone_number_id: facts.phoneNumberId,
          e164,
          verified_name: facts.verifiedName,
          quality: facts.quality,
          status: facts.status,
          number: numbers.find((number) => e164 !== null && number.e164 === e164)?.id ?? null,
        };
      }),
    };
  }),

  connect: api.connection.connect.handler(async ({ context, input }) => {
    await connectNumber(context, input);
    return { number: await describeNumber(context, input.number) };
  }),

  check: api.connection.check.handler(async ({ context, input }) => {
    await checkStep(context, input.number, input.step);
    return { number: await describeNumber(context, input.number) };
  }),

  subscribe: api.connection.subscribe.handler(async ({ context, input }) => {
    await subscribeAccount(context, input.number);
    return { number: await describeNumber(context, input.number) };
  }),

  prepareTest: api.connection.prepareTest.handler(({ context, input }) => prepareTest(context, input)),

  sendTest: api.connection.sendTest.handler(async ({ context, input }) => {
    await sendTest(context, input);
    return { number: await describeNumber(context, input.number) };
  }),

  disconnect: api.connection.disconnect.handler(async ({ context, input }) => {
    const { id } = requireNumber(context.db, input.number);
    await context.write(['connection'], (db) => {
      deleteConnection(db, id);
    });
    context.bells.ring('connection');
    return { number: await describeNumber(context, id) };
  }),

  setReceiver: api.connection.setReceiver.handler(async ({ context, input }) => {
    await changeReceiver(context, input);
    return { receiver: describeReceiver(context) };
  }),

  ingest: api.connection.ingest.handler(async function* ({ context, input, signal }) {
    yield* ingestFiles(context, input, signal);
  }),
};

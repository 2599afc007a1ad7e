import type * as z from 'zod';
import type { AccountFacts, Graph, GraphAnswer } from './graph.ts';
import { findMedia, openMedia, uploadFile } from './media.ts';
import { messageBody } from './message.ts';
import { askAll } from './pages.ts';
import { addressOf, ask, type Line } from './request.ts';
import * as shapes from './shapes.ts';

/** A client of the Cloud API over `line.base`. It keeps nothing: limits, retries and order are the callers' business. */
export function createGraph(line: Line): Graph {
  const post = <T>(
    path: readonly string[],
    body: Readonly<Record<string, unknown>>,
    shape: z.ZodType<T>,
    signal?: AbortSignal,
  ): Promise<GraphAnswer<T>> =>
    ask(
      line,
      {
        method: 'POST',
        url: addressOf(line.base, path),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal,
      },
      shape,
    );
  const get = <T>(
    path: readonly string[],
    query: Record<string, string>,
    shape: z.ZodType<T>,
  ): Promise<GraphAnswer<T>> => ask(line, { method: 'GET', url: addressOf(line.base, path, query) }, shape);

  const readAccount = async (id: string): Promise<GraphAnswer<AccountFacts>> => {
    const account = await get([id], { fields: 'id,name,currency,timezone_id' }, shapes.accountFacts);
    if (!account.ok) return account;
    const apps = await askAll(line, [id, 'subscribed_apps'], {}, shapes.subscribedApp);
    return apps.ok ? { ok: true, value: { ...account.value, subscribedApps: apps.value } } : apps;
  };

  return {
    async send(phoneNumberId, message, signal) {
      const body = messageBody(message);
      return body.ok ? post([phoneNumberId, 'messages'], body.value, shapes.accepted, signal) : body;
    },
    markRead: (phoneNumberId, metaId, isTyping = false) =>
      post(
        [phoneNumberId, 'messages'],
        {
          messaging_product: 'whatsapp',
          status: 'read',
          message_id: metaId,
          ...(isTyping ? { typing_indicator: { type: 'text' } } : {}),
        },
        shapes.success,
      ),
    debugToken: (token) =>
      ask(
        line,
        { method: 'GET', url: addressOf(line.base, ['debug_token'], { input_token: token }), token },
        shapes.tokenFacts,
      ),
    readNumber: (id) => get([id], { fields: shapes.numberFields }, shapes.numberFacts),
    listNumbers: (account) =>
      askAll(line, [account, 'phone_numbers'], { fields: shapes.numberFields }, shapes.numberFacts),
    readAccount,
    subscribe: (account) => post([account, 'subscribed_apps'], {}, shapes.success),
    listTemplates: (account) =>
      askAll(line, [account, 'message_templates'], { fields: shapes.templateFields }, shapes.templateFacts),
    createTemplate: (account, body) => post([account, 'message_templates'], body, shapes.createdTemplate),
    upload: (...file) => uploadFile(line, ...file),
    readMedia: (...media) => findMedia(line, ...media),
    download: (...place) => openMedia(line, ...place),
  };
}

import type { IncomingHttpHeaders } from 'node:http';
import { createTemplate, debugToken, describeAccount, describeNumber, isLive, page } from './accounts.ts';
import { done, refuse, type Answer } from './answers.ts';
import type { Limits } from './limits.ts';
import { describeMedia, readLink, takeUpload } from './media.ts';
import { isRecord, parseJson } from './read-json.ts';
import { sendMessage } from './send-message.ts';
import type { Account, ShopNumber, World } from './world.ts';

/** What was asked. */
export interface Asked {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Answers as Graph does; anything that it does not know is Graph's error for it. */
export async function answerGraph(world: World, limits: Limits, asked: Asked): Promise<Answer> {
  const { url, method } = asked;
  const [version, id = '', edge = ''] = url.pathname.split('/').slice(1);
  const token = /^Bearer (\S+)$/.exec(asked.headers.authorization ?? '')?.[1] ?? null;
  const link = /^\/whatsapp_business\/attachments\/(\w+)$/.exec(url.pathname)?.[1];
  if (id === 'debug_token') return debugToken(world, url.searchParams.get('input_token'));
  const refusal = checkToken(world, token);
  if (link !== undefined)
    return refusal === null ? readLink(world, link, asked.headers) : { status: 401, bytes: Buffer.from('') };
  if (refusal !== null) return refusal;
  if (!/^v\d+\.\d$/.test(version ?? '')) return refuse(100, 'Unknown path components');

  const number = world.numbers.get(id);
  const account = world.accounts.get(id);
  if (number !== undefined) return answerNumber(world, limits, number, edge, asked);
  if (account !== undefined) return answerAccount(world, account, edge, asked);
  if (method === 'GET' && edge === '') {
    const media = describeMedia(world, id, url.origin, url.searchParams.get('phone_number_id'));
    if (media !== null) return media;
  }
  if (method === 'DELETE' && world.media.delete(id)) return done({ success: true });
  return unknown(id, method);
}

function checkToken(world: World, token: string | null): Answer | null {
  if (token === null) return refuse(190, 'An access token is required to request this resource.');
  // Meta really quotes what it cannot read.
  if (token !== world.token.text) return refuse(190, `Malformed access token ${token}`);
  return isLive(world)
    ? null
    : refuse(190, 'Error validating access token: Session has expired', { error_subcode: 463 });
}

async function answerNumber(
  world: World,
  limits: Limits,
  number: ShopNumber,
  edge: string,
  { method, url, headers, body }: Asked,
): Promise<Answer> {
  const may = (scope: string): boolean => world.token.scopes.includes(scope);
  const isManaging = edge === '' || edge === 'message_history';
  if (!may(isManaging ? 'whatsapp_business_management' : 'whatsapp_business_messaging'))
    return missingScope();
  switch (`${method} ${edge}`) {
    case 'GET ':
      return done(describeNumber(number, url.searchParams.get('fields')));
    case 'POST messages':
      return sendMessage(world, limits, number, parseJson(body));
    case 'POST media':
      return takeUpload(world, number.id, body, headers['content-type'] ?? '');
    case 'GET message_history':
      return history(world, number, url);
    case 'POST smb_app_data':
      return number.isOnPhone
        ? done({ messaging_product: 'whatsapp', request_id: `sync-${number.id}` })
        : refuse(2593108, 'The number was not onboarded with coexistence.');
    default:
      return unknown(number.id, method);
  }
}

function answerAccount(world: World, account: Account, edge: string, { method, url, body }: Asked): Answer {
  if (!world.token.scopes.includes('whatsapp_business_management')) return missingScope();
  const self = `${url.origin}${url.pathname}`;
  const fields = url.searchParams.get('fields');
  switch (`${method} ${edge}`) {
    case 'GET ':
      return done(describeAccount(account, fields));
    case 'GET phone_numbers': {
      const numbers = [...world.numbers.values()].filter((number) => number.account === account.id);
      return page(
        numbers.map((number) => describeNumber(number, fields)),
        url.searchParams,
        self,
      );
    }
    case 'GET subscribed_apps': {
      const apps = account.apps.map((id) => ({
        whatsapp_business_api_data: { id, name: 'Vitrine tests', link: 'https://example.com' },
      }));
      return page(apps, url.searchParams, self);
    }
    case 'POST subscribed_apps':
      if (!account.apps.includes(world.token.app)) account.apps.push(world.token.app);
      return done({ success: true });
    case 'GET message_templates': {
      const templates = world.templates.filter(
        (one) => one.account === account.id && one.status !== 'DELETED',
      );
      return page(
        templates.map(({ account: _account, ...rest }) => rest),
        url.searchParams,
        self,
      );
    }
    case 'POST message_templates':
      return createTemplate(world, account, parseJson(body));
    default:
      return unknown(account.id, method);
  }
}

/** `GET /{phone-number-id}/message_history`: what became of a message of ours, without its words. */
function history(world: World, number: ShopNumber, url: URL): Answer {
  const id = url.searchParams.get('message_id');
  const found = world.taken.filter(
    (one) => one.phoneNumberId === number.id && (id === null || one.metaId === id),
  );
  const items = found.map((one) => ({
    id: `history-${one.metaId}`,
    message_id: one.metaId,
    events: {
      data: one.statuses.map((status) => ({
        delivery_status: status.toUpperCase(),
        webhook_update_state: 'DELIVERED',
        timestamp: String(Math.floor(one.at / 1000)),
      })),
    },
  }));
  return page(items, url.searchParams, `${url.origin}${url.pathname}`);
}

function missingScope(): Answer {
  return refuse(10, 'Application does not have permission for this action');
}

function unknown(id: string, method: string): Answer {
  return refuse(
    100,
    `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    { error_subcode: 33 },
  );
}

/** The callback of a sending, for the log of requests. */
export function callbackOf(body: Buffer): string | null {
  const json = parseJson(body);
  const callback = isRecord(json) ? json['biz_opaque_callback_data'] : null;
  return typeof callback === 'string' ? callback : null;
}

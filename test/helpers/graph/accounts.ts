import { done, refuse, type Answer } from './answers.ts';
import { isRecord, textOf } from './read-json.ts';
import { nextId, type Account, type ShopNumber, type Template, type World } from './world.ts';

/** A number's fields, those that are asked for. */
export function describeNumber(number: ShopNumber, fields: string | null): Record<string, unknown> {
  const all: Record<string, unknown> = {
    display_phone_number: number.phone.replace(
      /^\+(\d\d)(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/,
      '+$1 $2 $3 $4 $5 $6',
    ),
    verified_name: number.name,
    quality_rating: number.quality,
    status: number.status,
    code_verification_status: 'VERIFIED',
    whatsapp_business_manager_messaging_limit: number.messagingLimit,
    throughput: { level: 'STANDARD' },
    health_status: {
      can_send_message: number.health.canSend,
      entities: ['PHONE_NUMBER', 'WABA', 'BUSINESS', 'APP'].map((type, index) => ({
        entity_type: type,
        id: index === 0 ? number.id : number.account,
        can_send_message: index === 1 ? number.health.canSend : 'AVAILABLE',
        ...(index === 1 && number.health.codes.length > 0
          ? {
              errors: number.health.codes.map((code) => ({
                error_code: code,
                error_description: 'There has been an error.',
                possible_solution: 'See the error codes.',
              })),
            }
          : {}),
      })),
    },
  };
  return { ...pick(all, fields ?? 'display_phone_number,verified_name,quality_rating'), id: number.id };
}

/** An account's fields, those that are asked for. */
export function describeAccount(account: Account, fields: string | null): Record<string, unknown> {
  const all = { name: account.name, currency: account.currency, timezone_id: account.timezone };
  return { ...pick(all, fields ?? 'name,currency,timezone_id'), id: account.id };
}

/** `GET /debug_token`: says of any other token that it is not valid. */
export function debugToken(world: World, asked: string | null): Answer {
  const { token } = world;
  const isValid = asked === token.text && isLive(world);
  if (asked !== token.text) {
    const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
    return done({ data: { error, is_valid: false, scopes: [] } });
  }
  return done({
    data: {
      app_id: token.app,
      type: 'SYSTEM_USER',
      application: 'Vitrine tests',
      expires_at: token.expiresAt === null ? 0 : Math.floor(token.expiresAt / 1000),
      is_valid: isValid,
      scopes: token.scopes,
      granular_scopes: token.scopes.map((scope) => ({ scope })),
      ...(isValid ? {} : { error: { code: 190, subcode: 463, message: 'Session has expired' } }),
    },
  });
}

/** Whether the token is taken now. */
export function isLive({ token, now }: World): boolean {
  return token.isValid && (token.expiresAt === null || token.expiresAt > now());
}

/** One page of a list, by a cursor that stands for the place of its first item. */
export function page(items: readonly unknown[], query: URLSearchParams, self: string): Answer {
  const limit = Math.min(100, Number(query.get('limit') ?? '25'));
  const after = query.get('after');
  const start = after === null ? 0 : Number(Buffer.from(after, 'base64url').toString('utf8'));
  if (!Number.isSafeInteger(start) || start < 0) return refuse(131059, 'Invalid cursor');
  const end = start + limit;
  const cursors = { before: cursorAt(start), after: cursorAt(Math.min(end, items.length)) };
  const next = `${self}?limit=${limit}&after=${cursors.after}&access_token=EAAGnever0follow0this0address`;
  return done({
    data: items.slice(start, end),
    paging: { cursors, ...(end < items.length ? { next } : {}) },
  });
}

/** `POST /{waba}/message_templates`. */
export function createTemplate(world: World, account: Account, body: unknown): Answer {
  if (!isRecord(body)) return refuse(100, 'The body is not JSON');
  const name = textOf(body['name']) ?? '';
  const language = textOf(body['language']) ?? '';
  const category = textOf(body['category']) ?? '';
  const components = Array.isArray(body['components']) ? body['components'] : [];
  if (!/^[a-z0-9_]{1,512}$/.test(name)) return refuse(100, 'Param name must be lower case');
  if (!['MARKETING', 'UTILITY', 'AUTHENTICATION'].includes(category))
    return refuse(100, 'Param category is wrong');
  const mine = world.templates.filter((one) => one.account === account.id);
  if (mine.some((one) => one.name === name && one.language === language))
    return refuse(100, 'There is already content in this language for this template', {
      error_subcode: 2388024,
    });
  const text = components.filter(isRecord).find((one) => one['type'] === 'BODY')?.['text'];
  if (typeof text !== 'string' || text.length > 1024)
    return refuse(2388040, 'The body is missing or too long');
  if (/^\s*\{\{|\}\}\s*$/.test(text))
    return refuse(2388299, 'Variables can’t be at the start or end of the template');
  const template: Template = {
    id: nextId(world),
    account: account.id,
    name,
    language,
    category: account.judges ?? category,
    status: account.review,
    parameter_format: body['parameter_format'] === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    quality_score: { score: 'UNKNOWN' },
    rejected_reason: account.review === 'REJECTED' ? 'INVALID_FORMAT' : 'NONE',
    components: components as Template['components'],
  };
  world.templates.push(template);
  return done({ id: template.id, status: template.status, category: template.category });
}

function cursorAt(place: number): string {
  return Buffer.from(String(place)).toString('base64url');
}

function pick(all: Readonly<Record<string, unknown>>, fields: string): Record<string, unknown> {
  const names = fields.split(',');
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

import { randomBytes } from 'node:crypto';

/** What the stand-in answers: JSON, or bytes. */
export interface Answer {
  status: number;
  json?: unknown;
  bytes?: Buffer;
  headers?: Record<string, string>;
}

const words: Readonly<Record<number, readonly [status: number, message: string]>> = {
  0: [401, 'AuthException'],
  1: [500, 'An unknown error occurred'],
  2: [503, 'Service temporarily unavailable'],
  4: [400, 'Application request limit reached'],
  10: [403, 'Application does not have permission for this action'],
  33: [400, 'The business phone number has been deleted'],
  100: [400, 'Invalid parameter'],
  190: [401, 'Error validating access token'],
  200: [403, 'Permissions error'],
  368: [403, 'Temporarily blocked for policies violations'],
  80007: [400, 'Rate limit issues'],
  130429: [429, 'Rate limit hit'],
  130497: [403, 'Business account is restricted from messaging users in this country'],
  131000: [500, 'Something went wrong'],
  131008: [400, 'Required parameter is missing'],
  131009: [400, 'Parameter value is not valid'],
  131016: [503, 'Service unavailable'],
  131031: [403, 'Business Account locked'],
  131042: [400, 'Business eligibility payment issue'],
  131047: [400, 'Re-engagement message'],
  131051: [400, 'Unsupported message type'],
  131053: [400, 'Media upload error'],
  131056: [400, 'Pair rate limit hit'],
  131057: [500, 'Account in maintenance mode'],
  131059: [400, 'Invalid cursor'],
  131062: [400, 'BSUID not allowed'],
  132000: [400, 'Template Param Count Mismatch'],
  132001: [404, 'Template does not exist'],
  132005: [400, 'Template Hydrated Text Too Long'],
  132012: [400, 'Template Parameter Format Mismatch'],
  132015: [400, 'Template is Paused'],
  132016: [400, 'Template is Disabled'],
  133010: [400, 'Phone number not registered'],
  2388039: [400, 'Template cannot be edited'],
  2593108: [400, 'Sync request outside of the allowed time'],
};

/** Meta's "no" in Graph's own shape. */
export function refuse(code: number, details: string, extra: Record<string, unknown> = {}): Answer {
  const [status, message] = words[code] ?? [400, 'Error'];
  return {
    status,
    json: {
      error: {
        message: `(#${code}) ${message}`,
        type: 'OAuthException',
        code,
        error_data: { messaging_product: 'whatsapp', details },
        fbtrace_id: `A${randomBytes(8).toString('hex')}`,
        ...extra,
      },
    },
  };
}

/** The same error as a failed status or a system message brings it. */
export function webhookError(code: number): Record<string, unknown> {
  const title = words[code]?.[1] ?? 'Error';
  return {
    code,
    title,
    message: title,
    error_data: { details: `${title}.` },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  };
}

/** A result. */
export function done(json: unknown): Answer {
  return { status: 200, json };
}

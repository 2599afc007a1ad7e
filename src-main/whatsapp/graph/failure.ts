import * as z from 'zod';
import type { GraphFailure, GraphRefusal } from './graph.ts';

const graphError = z.object({
  error: z.object({
    code: z.number().int(),
    message: z.string().optional().catch(undefined),
    error_subcode: z.number().int().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
    error_data: z.object({ details: z.string().optional() }).optional().catch(undefined),
    error_user_msg: z.string().optional().catch(undefined),
  }),
});

/** What Graph's JSON says of an error, or null when it is none of Graph's. */
export function readRefusal(status: number, body: unknown): GraphRefusal | null {
  const read = graphError.safeParse(body);
  if (!read.success) return null;
  const { error } = read.data;
  return {
    kind: 'refused',
    status,
    code: error.code,
    subcode: error.error_subcode ?? null,
    details: withoutSecrets(error.error_data?.details ?? error.error_user_msg ?? error.message ?? ''),
    isTransient: error.is_transient ?? false,
  };
}

/** A refusal of our own, before anything left: Meta's code for the same thing, and HTTP status 0. */
export function refuseHere(code: number, details: string): GraphRefusal {
  return { kind: 'refused', status: 0, code, subcode: null, details, isTransient: false };
}

// Meta quotes what it was given: a malformed token, a recipient, a parameter's text.
function withoutSecrets(text: string): string {
  return text
    .replace(/\b(?:EAA|GG\|)[\w|-]{8,}/g, '…')
    .replace(/(access token:? )\S+/gi, '$1…')
    .replace(/["“'‘]([^"”'’]{1,2000})["”'’](?=[\s.,;:)\]]|$)/g, '…')
    .replace(/\+?\d[\d ().-]{6,}\d/g, '…')
    .slice(0, 300);
}

const neverConnected = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'HOSTNAME_MISMATCH',
]);
const notWhileConnecting = new Set(['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);

/**
 * Whether a call that failed without an answer can have been acted on. Only what fails before a connection stands is sure not to
 * have been; time-outs, resets and everything unknown is `lost`.
 */
export function readNetworkError(error: unknown): GraphFailure {
  const { code, isFirm } = findCode(error);
  return isFirm ? { kind: 'unreached', cause: code } : { kind: 'lost', cause: code };
}

interface SystemError {
  name?: unknown;
  code?: unknown;
  syscall?: unknown;
  message?: unknown;
  cause?: unknown;
  errors?: unknown;
}

function findCode(error: unknown): { code: string; isFirm: boolean } {
  if (typeof error !== 'object' || error === null) return { code: 'unknown', isFirm: false };
  const { name, code, cause, errors } = error as SystemError;
  if (name === 'TimeoutError') return { code: 'timeout', isFirm: false };
  if (name === 'AbortError') return { code: 'aborted', isFirm: false };
  // Several addresses of one host were tried: it never connected only if all of them did not.
  if (Array.isArray(errors) && errors.length > 0) {
    const all = errors.map(findCode);
    return { code: all[0]?.code ?? 'unknown', isFirm: all.every(({ isFirm }) => isFirm) };
  }
  if (typeof code === 'string') return { code, isFirm: neverLeft(code, error) };
  return findCode(cause);
}

function neverLeft(code: string, { syscall, message }: SystemError): boolean {
  if (neverConnected.has(code) || /^(?:CERT_|ERR_TLS_CERT)/.test(code)) return true;
  // What is no TLS at all, or agrees on no version or cipher, has had no request.
  if (/^ERR_SSL_(?:WRONG_VERSION|UNSUPPORTED_PROTOCOL|.*_ALERT_(?:HANDSHAKE|PROTOCOL))/.test(code))
    return true;
  if (notWhileConnecting.has(code)) return syscall === 'connect';
  return (
    code === 'ECONNRESET' &&
    typeof message === 'string' &&
    message.startsWith('Client network socket disconnected before secure TLS connection')
  );
}

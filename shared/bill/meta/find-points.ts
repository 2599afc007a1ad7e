/** A data point of Meta's analytics as it stands there. */
export type RawPoint = Readonly<Record<string, unknown>>;

/** What was found in Meta's answers: points of messages (since July 2025), of conversations (before), and Meta's error codes. */
export interface FoundPoints {
  messages: RawPoint[];
  conversations: RawPoint[];
  /** Codes of answers that were errors. */
  errors: number[];
  /** Whether anything there looked like an answer to such a question. */
  isAnalytics: boolean;
}

const deepest = 12;

/** Goes through answers of the Graph API, whole or in part, for the points of `pricing_analytics` and `conversation_analytics`. */
export function findPoints(documents: readonly unknown[]): FoundPoints {
  const found: FoundPoints = { messages: [], conversations: [], errors: [], isAnalytics: false };
  for (const document of documents) look(document, found, 0);
  return found;
}

function look(value: unknown, found: FoundPoints, depth: number): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) look(item, found, depth + 1);
    return;
  }
  const fields = value as RawPoint;
  if (isPoint(fields)) {
    found.isAnalytics = true;
    (isConversation(fields) ? found.conversations : found.messages).push(fields);
    return;
  }
  if (depth === 0 && isObject(fields['error'])) found.errors.push(Number(fields['error']['code'] ?? 0));
  for (const name of ['pricing_analytics', 'conversation_analytics', 'data_points'])
    if (name in fields) found.isAnalytics = true;
  for (const name of holders) look(fields[name], found, depth + 1);
}

const holders = [
  'pricing_analytics',
  'conversation_analytics',
  'data',
  'data_points',
  'owned_whatsapp_business_accounts',
  'client_whatsapp_business_accounts',
];

function isPoint(fields: RawPoint): boolean {
  return 'start' in fields && ('volume' in fields || 'cost' in fields || 'conversation' in fields);
}

function isConversation(fields: RawPoint): boolean {
  return 'conversation' in fields || 'conversation_category' in fields || 'conversation_type' in fields;
}

function isObject(value: unknown): value is RawPoint {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { RefusalDetails } from '../refusal.ts';

/** A refusal's sentence in French, for what it carries. */
export type Sentence = string | ((details: RefusalDetails) => string);

/** Sentences by the refusals' codes. */
export type Sentences = Readonly<Record<string, Sentence>>;

/** What a refusal carries, as text. */
export function say(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

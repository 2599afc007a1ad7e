import { metaErrorWords } from '../../../shared/contract/meta-errors.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { GraphRefusal } from '../../whatsapp/graph/graph.ts';

/** Meta's reason and what to do about it, as sentences of the owner's language. */
export function metaSentence(code: number, details: string, language: 'en' | 'fr'): string {
  const words = metaErrorWords(code, details, language);
  return `${words.what} ${words.do}`.trim();
}

/** Meta's lasting "no" as a refusal in words. */
export function refuseMeta({ code, details }: GraphRefusal): Refusal {
  return new Refusal('meta_refused', metaSentence(code, details, 'en'), { code, details });
}

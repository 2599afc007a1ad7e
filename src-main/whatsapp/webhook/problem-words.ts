import type { ProblemCode, UpdateProblem } from './update.ts';

type Language = 'en' | 'fr';

const sentences: Readonly<Record<Language, Readonly<Record<ProblemCode, string>>>> = {
  en: {
    not_json: 'This is not valid JSON',
    too_deep: 'This JSON is nested too deeply to be a webhook',
    not_a_webhook: 'This is not a webhook of Meta’s',
    not_whatsapp: 'This webhook is not about WhatsApp',
    unreadable: 'This part cannot be read',
    no_id: 'This part has no id',
    no_time: 'This part has no time that could be right',
    no_person: 'This part does not say whose chat it belongs to',
  },
  fr: {
    not_json: 'Ce n’est pas du JSON valide',
    too_deep: 'Ce JSON est trop imbriqué pour être un webhook',
    not_a_webhook: 'Ce n’est pas un webhook de Meta',
    not_whatsapp: 'Ce webhook ne concerne pas WhatsApp',
    unreadable: 'Cette partie ne se lit pas',
    no_id: 'Cette partie n’a pas d’identifiant',
    no_time: 'Cette partie n’a pas de date plausible',
    no_person: 'Cette partie ne dit pas à quelle discussion elle appartient',
  },
};

/** A problem as a sentence that names its place, and nothing of what anybody wrote. */
export function problemSentence({ code, place }: UpdateProblem, language: Language): string {
  const colon = language === 'fr' ? ' : ' : ': ';
  return `${sentences[language][code]}${place === '' ? '' : `${colon}${place}`}.`;
}

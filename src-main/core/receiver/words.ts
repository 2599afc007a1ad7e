import { frenchRefusal } from '../../../shared/contract/french-refusals.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { RefusalReason } from '../../whatsapp/receiver/app.ts';

type Language = 'en' | 'fr';

const refusals: Readonly<Record<Language, Readonly<Record<RefusalReason, string>>>> = {
  en: {
    no_signature: 'It was not signed, so it did not come from Meta.',
    malformed_signature: 'Its signature is of a form that Meta does not use.',
    wrong_signature: 'Its signature does not fit the app secret: check the secret if it did come from Meta.',
    too_large: 'It was larger than the 3 MB that Meta sends at most.',
    wrong_verify_token: 'It asked with another verify token than the one shown here.',
  },
  fr: {
    no_signature: 'Il n’était pas signé : il ne venait donc pas de Meta.',
    malformed_signature: 'Sa signature a une forme que Meta n’emploie pas.',
    wrong_signature:
      'Sa signature ne correspond pas à la clé secrète de l’app : vérifiez-la s’il venait bien de Meta.',
    too_large: 'Il dépassait les 3 Mo que Meta envoie au plus.',
    wrong_verify_token: 'La demande portait un autre jeton de vérification que celui affiché ici.',
  },
};

const problems = {
  en: {
    inUse: 'Another program uses this port: end it, or choose another port and enter it in your tunnel too.',
    denied: 'This system does not let Vitrine use this port: choose another one.',
    other: 'The endpoint cannot be opened on this machine; the log says why.',
  },
  fr: {
    inUse:
      'Un autre programme utilise ce port : fermez-le, ou choisissez un autre port et indiquez-le aussi à votre tunnel.',
    denied: 'Ce système ne laisse pas Vitrine utiliser ce port : choisissez-en un autre.',
    other: 'Le point d’accès ne peut pas s’ouvrir sur cette machine ; le journal dit pourquoi.',
  },
} as const;

/** Why the last request was turned away, in words. */
export function refusalSentence(reason: RefusalReason, language: Language): string {
  return refusals[language][reason];
}

/** Why the endpoint does not listen or cannot keep what comes, in words. */
export function problemSentence(problem: unknown, language: Language): string {
  const words = problems[language];
  if (problem instanceof Refusal)
    return (language === 'fr' ? frenchRefusal(problem.code, problem.details) : null) ?? problem.message;
  const code = problem instanceof Error && 'code' in problem ? problem.code : null;
  return code === 'EADDRINUSE' ? words.inUse : code === 'EACCES' ? words.denied : words.other;
}

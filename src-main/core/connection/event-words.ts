import * as z from 'zod';

type Language = 'en' | 'fr';
type Sentence = Readonly<Record<Language, string>>;

/** `account_update`'s events that an owner should hear of. */
const accountEvents: Readonly<Record<string, Sentence>> = {
  ACCOUNT_VIOLATION: {
    en: 'Meta says the account broke one of its rules. Look in Meta’s Business Support Home what it was.',
    fr: 'Selon Meta, le compte a enfreint une de ses règles. Voyez laquelle dans l’Assistance aux entreprises de Meta.',
  },
  ACCOUNT_RESTRICTION: {
    en: 'Meta has restricted the account. Its Business Support Home says until when, and how to object.',
    fr: 'Meta a restreint le compte. Son Assistance aux entreprises dit jusqu’à quand, et comment contester.',
  },
  DISABLED_UPDATE: {
    en: 'Meta has changed whether the account is disabled. Look in its Business Support Home.',
    fr: 'Meta a changé le blocage du compte. Voyez dans son Assistance aux entreprises.',
  },
  ACCOUNT_DELETED: {
    en: 'The account was deleted at Meta.',
    fr: 'Le compte a été supprimé chez Meta.',
  },
  PARTNER_REMOVED: {
    en: 'The number was disconnected from the API, in the phone’s app or by Meta. Connect it again where it was connected first.',
    fr: 'Le numéro a été déconnecté de l’API, dans l’app du téléphone ou par Meta. Reconnectez-le là où il avait été connecté.',
  },
  PARTNER_APP_UNINSTALLED: {
    en: 'Your app was removed from the account at Meta: nothing arrives any more. Subscribe it again.',
    fr: 'Votre app a été retirée du compte chez Meta : plus rien n’arrive. Abonnez-la à nouveau.',
  },
  ACCOUNT_OFFBOARDED: {
    en: 'The phone was changed, and the number left the API for now. Open WhatsApp Business on the new phone to bring it back.',
    fr: 'Le téléphone a changé, et le numéro a quitté l’API pour l’instant. Ouvrez WhatsApp Business sur le nouveau téléphone pour le ramener.',
  },
};

const banned: Sentence = {
  en: 'Meta has disabled the account. Object in its Business Support Home.',
  fr: 'Meta a désactivé le compte. Contestez dans son Assistance aux entreprises.',
};
const banPlanned: Sentence = {
  en: 'Meta is going to disable the account. Look in its Business Support Home for the day and the reason.',
  fr: 'Meta va désactiver le compte. Voyez le jour et la raison dans son Assistance aux entreprises.',
};
const flagged: Sentence = {
  en: 'Meta has flagged the number: customers have blocked or reported it.',
  fr: 'Meta a signalé le numéro : des clients l’ont bloqué ou dénoncé.',
};
const rejected: Sentence = {
  en: 'Meta’s review has rejected the account. Look in its Business Support Home.',
  fr: 'L’examen de Meta a refusé le compte. Voyez dans son Assistance aux entreprises.',
};
const nameRejected: Sentence = {
  en: 'Meta has rejected the display name. Choose another in WhatsApp Manager.',
  fr: 'Meta a refusé le nom affiché. Choisissez-en un autre dans WhatsApp Manager.',
};

const value = z.looseObject({
  event: z.string().optional().catch(undefined),
  decision: z.string().optional().catch(undefined),
  ban_info: z.looseObject({ waba_ban_state: z.string() }).optional().catch(undefined),
  alert_info: z
    .looseObject({
      alert_severity: z.string().optional().catch(undefined),
      alert_status: z.string().optional().catch(undefined),
      alert_description: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** What Meta told about an account or number, in words; null when it is nothing that an owner has to know of. */
export function eventSentence(field: string, told: unknown, language: Language): string | null {
  const parsed = value.safeParse(told);
  if (!parsed.success) return null;
  const { event, decision, ban_info: ban, alert_info: alert } = parsed.data;
  if (field === 'account_alerts') return alertSentence(alert, language);
  return sentenceOf(field, event ?? '', decision ?? '', ban?.waba_ban_state)?.[language] ?? null;
}

function sentenceOf(
  field: string,
  event: string,
  decision: string,
  ban: string | undefined,
): Sentence | undefined {
  if (field === 'account_review_update') return decision === 'REJECTED' ? rejected : undefined;
  if (field === 'phone_number_name_update') return decision === 'REJECTED' ? nameRejected : undefined;
  if (field === 'phone_number_quality_update') return event === 'FLAGGED' ? flagged : undefined;
  if (field !== 'account_update') return undefined;
  if (event !== 'DISABLED_UPDATE') return accountEvents[event];
  if (ban === 'REINSTATE') return undefined;
  return { DISABLE: banned, SCHEDULE_FOR_DISABLE: banPlanned }[ban ?? ''] ?? accountEvents[event];
}

// Meta's own words, in its own language: there is no list of them.
function alertSentence(alert: z.infer<typeof value>['alert_info'], language: Language): string | null {
  const text = alert?.alert_description?.slice(0, 300) ?? '';
  if (text === '' || alert?.alert_severity === 'INFORMATIONAL' || alert?.alert_status === 'RESOLVED')
    return null;
  return language === 'fr' ? `Meta prévient : « ${text} »` : `Meta warns: “${text}”`;
}

/** Events that end what earlier ones of these names said. */
export const endings: Readonly<Record<string, readonly string[]>> = {
  ACCOUNT_RECONNECTED: ['ACCOUNT_OFFBOARDED', 'PARTNER_REMOVED'],
  PARTNER_ADDED: ['PARTNER_REMOVED', 'ACCOUNT_OFFBOARDED'],
  PARTNER_APP_INSTALLED: ['PARTNER_APP_UNINSTALLED'],
  UNFLAGGED: ['FLAGGED'],
  REINSTATE: ['DISABLED_UPDATE', 'ACCOUNT_VIOLATION', 'ACCOUNT_RESTRICTION'],
};

import type { Category, Charge } from './charge.ts';
import { hasPlace, isCardOfAnotherEra, isCorrected, type SentenceParts } from './explain.ts';

const kinds: Record<Category, string> = {
  marketing: 'modèle marketing',
  utility: 'modèle utilitaire',
  authentication: 'modèle d’authentification',
  authentication_international: 'modèle d’authentification internationale',
  service: 'réponse',
  user_initiated: 'conversation ouverte par le client',
  business_initiated: 'conversation ouverte par vous',
  notification: 'modèle',
};

const conversations: Record<Category, string> = {
  marketing: 'conversation marketing',
  utility: 'conversation utilitaire',
  authentication: 'conversation d’authentification',
  authentication_international: 'conversation d’authentification internationale',
  service: 'conversation de service',
  user_initiated: 'conversation ouverte par le client',
  business_initiated: 'conversation ouverte par vous',
  notification: 'conversation',
};

const doubts: Readonly<Record<string, string>> = {
  market_uncertain: ' Le marché auquel Meta rattachait ce pays est incertain.',
  weak_rate: ' Ce prix ne repose que sur une source fragile ; importez le tarif de Meta pour en être sûr.',
};

/** The sentence in French. */
export function french(parts: SentenceParts): string {
  return `${said(parts)}${afterwards(parts)}`;
}

function said(parts: SentenceParts): string {
  const { charge } = parts;
  if (charge.amount === null) return unknownPrice(parts);
  if (charge.outcome === 'charged') return chargedSentence(parts);
  if (charge.outcome === 'not_delivered') return notDelivered(parts);
  if (charge.outcome === 'refused') {
    return parts.windowClosed === ''
      ? 'Non envoyé : ce client n’a pas encore écrit, seul un modèle peut partir. Rien à payer.'
      : `Non envoyé : la fenêtre de service client s’est fermée le ${parts.windowClosed}, seul un modèle peut partir. Rien à payer.`;
  }
  return freeSentence(parts);
}

function freeSentence({ charge, conversationOpened, numberName }: SentenceParts): string {
  switch (charge.reason) {
    case 'service_allowance':
      return !hasPlace(charge)
        ? 'Gratuit : une de vos 1 000 réponses gratuites du mois.'
        : `Gratuit : réponse ${grouped(charge.allowanceIndex)} sur vos 1 000 de ce mois${onNumber(numberName)}.`;
    case 'free_tier':
      return charge.allowanceIndex === null
        ? 'Gratuit : une de vos 1 000 conversations gratuites du mois.'
        : `Gratuit : conversation ${grouped(charge.allowanceIndex)} sur vos 1 000 gratuites de ce mois.`;
    case 'open_conversation':
      return conversationOpened === ''
        ? 'Gratuit : dans une conversation déjà ouverte ; elle compte une fois pour 24 heures.'
        : `Gratuit : dans la ${conversations[charge.category ?? 'service']}, commencée le ${conversationOpened} ; elle compte une fois pour 24 heures.`;
    case 'service_free':
      return 'Gratuit : du 1er novembre 2024 au 30 juin 2025, les conversations de simple réponse ne coûtaient rien.';
    case 'free_entry_point':
      return 'Gratuit : le client vient de votre publicité, vous avez répondu sous 24 heures et les jours gratuits couraient encore.';
    case 'phone_app':
      return 'Gratuit : écrit dans l’application WhatsApp Business du téléphone, où rien n’est facturé.';
    case 'reaction':
      return 'Gratuit : les réactions ne coûtent rien et n’entament pas vos réponses.';
    case 'exempt':
      return 'Gratuit : votre organisme est exempté du paiement des réponses.';
    case 'customer_service_window':
      if (charge.era === '2026-10-01')
        return 'Gratuit dans les 24 heures suivant le dernier message du client.';
      return charge.era === '2018-08-01'
        ? 'Gratuit : envoyé dans les 24 heures suivant le dernier message du client, selon les règles en vigueur jusqu’au 31 janvier 2022.'
        : 'Gratuit : remis dans les 24 heures suivant le dernier message du client, selon les règles en vigueur jusqu’au 30 septembre 2026.';
    default:
      return 'Gratuit selon les règles de ce jour-là.';
  }
}

function chargedSentence({ charge, price, market, cardDate, time, numberName }: SentenceParts): string {
  if (charge.note === 'launch_range') {
    return `${price} : modèle (${market}), envoyé à ${time}. Des prix de 2018–2022, seule la fourchette est connue.`;
  }
  const rates = cardDate === '' ? 'vos propres paliers de volume' : `tarif du ${cardDate}`;
  const source = `${rates}, remis à ${time}`;
  const what = whatIsBilled(charge, market, numberName);
  if (charge.note === 'perhaps_free_entry_point') {
    return `${price} : ${what}, ${source} ; peut-être gratuit, car les jours gratuits après la publicité peuvent durer jusqu’à 7 jours.`;
  }
  return `${price} : ${what}, ${source}.${doubts[charge.note ?? ''] ?? ''}`;
}

function whatIsBilled(charge: Charge, market: string, numberName: string | null): string {
  if (charge.reason === 'service_over_allowance') {
    return `réponse ${grouped(charge.allowanceIndex ?? 0)} de ce mois${onNumber(numberName)}, au-delà de vos 1 000 gratuites (${market})`;
  }
  if (charge.reason === 'conversation_opened')
    return `ouverture d’une ${conversations[charge.category ?? 'service']} de 24 heures (${market})`;
  return `${kinds[charge.category ?? 'notification']} (${market})`;
}

function notDelivered({ charge }: SentenceParts): string {
  if (charge.note === 'no_payment_method') {
    return 'Non remis : vos 1 000 réponses gratuites de ce mois sont épuisées et le compte n’a pas de moyen de paiement. Rien à payer.';
  }
  if (charge.note === 'united_states_marketing') {
    return 'Non remis : depuis le 1er avril 2025, Meta ne remet pas de modèle marketing aux numéros des États-Unis. Rien à payer.';
  }
  return 'Rien à payer : Meta ne facture que les messages remis, et aucune remise n’est connue.';
}

function unknownPrice({ charge, market, cardDate, day }: SentenceParts): string {
  const currency = charge.currency ?? '';
  if (charge.note === 'before_billing') return 'Prix inconnu : Meta a commencé à facturer le 1er août 2018.';
  if (charge.note === 'no_category')
    return 'Prix inconnu : la catégorie de ce modèle n’est pas connue ; le statut de Meta ou la liste des modèles le dirait.';
  if (charge.currency === null)
    return 'Prix inconnu : le compte n’a pas de devise ; choisissez-la pour voir les prix.';
  if (charge.era === '2018-08-01')
    return `Prix inconnu : pour 2018–2022, seule la fourchette en USD et en EUR est connue, pas en ${currency}.`;
  if (isCardOfAnotherEra(charge)) {
    return `Prix inconnu : aucun tarif en ${currency} pour le ${day} ; importez le tarif de Meta en ${currency} en vigueur ce jour-là.`;
  }
  const kind =
    charge.reason === 'conversation_opened'
      ? conversations[charge.category ?? 'service']
      : kinds[charge.category ?? 'notification'];
  if (charge.note === 'no_tier_rate') {
    return `Prix inconnu : les paliers de volume du tarif en ${currency} du ${cardDate} laissent ici un trou pour : ${kind} (${market}) ; importez les paliers de Meta à cette date.`;
  }
  return `Prix inconnu : le tarif en ${currency} du ${cardDate} n’indique rien pour : ${kind} (${market}) ; importez le tarif complet de Meta à cette date.`;
}

function afterwards({ charge, estimatePrice }: SentenceParts): string {
  if (charge.note === 'unknown_pricing')
    return ' Le statut de Meta dit quelque chose que cette version ne connaît pas : c’est notre propre estimation.';
  if (charge.estimate === null) return '';
  if (!isCorrected(charge))
    return charge.amount === null
      ? ' Le statut de Meta dit qu’il a été facturé, pas combien.'
      : ' Le statut de Meta l’a confirmé.';
  return ` Le statut de Meta l’a dit ; notre estimation était : ${estimateText(charge, estimatePrice)}.`;
}

function estimateText({ estimate }: Charge, price: string): string {
  if (estimate?.outcome === 'refused') return 'non autorisé, fenêtre fermée';
  if (estimate?.amount === null) return 'prix inconnu';
  if (estimate?.outcome !== 'charged') return 'gratuit';
  return `${price}, ${kinds[estimate.category ?? 'notification']}`;
}

function onNumber(name: string | null): string {
  return name === null ? '' : `, numéro ${name}`;
}

function grouped(value: number): string {
  return value.toLocaleString('fr-FR');
}

import type { Category } from './charge.ts';
import type { SentenceParts } from './explain.ts';

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

/** The sentence in French. */
export function french(parts: SentenceParts): string {
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

function freeSentence({ charge, numberName }: SentenceParts): string {
  const onNumber = numberName === null ? '' : ` sur ${numberName}`;
  switch (charge.reason) {
    case 'service_allowance':
      return `Gratuit : réponse ${count(charge.allowanceIndex)} sur vos 1 000 de ce mois${onNumber}.`;
    case 'free_entry_point':
      return 'Gratuit : le client vient de votre publicité, vous avez répondu sous 24 heures et les jours gratuits couraient encore.';
    case 'phone_app':
      return 'Gratuit : écrit dans l’application WhatsApp Business du téléphone, où rien n’est facturé.';
    case 'reaction':
      return 'Gratuit : les réactions ne coûtent rien et n’entament pas vos réponses.';
    case 'exempt':
      return 'Gratuit : votre organisme est exempté du paiement des réponses.';
    case 'customer_service_window':
      return 'Gratuit : remis dans les 24 heures suivant le dernier message du client, selon les règles en vigueur jusqu’au 30 septembre 2026.';
    default:
      return 'Gratuit selon les règles de ce jour-là.';
  }
}

function chargedSentence({ charge, price, market, cardDate, time }: SentenceParts): string {
  const source = `tarif du ${cardDate}, remis à ${time}`;
  const why =
    charge.reason === 'service_over_allowance'
      ? `réponse ${count(charge.allowanceIndex)} de ce mois, au-delà de vos 1 000 gratuites (${market})`
      : `${kinds[charge.category ?? 'notification']} (${market})`;
  if (charge.note === 'perhaps_free_entry_point') {
    return `${price} : ${why}, ${source} ; peut-être gratuit, car les jours gratuits après la publicité peuvent durer jusqu’à 7 jours.`;
  }
  const doubt =
    charge.note === 'market_uncertain' ? ' Le marché auquel Meta rattachait ce pays est incertain.' : '';
  return `${price} : ${why}, ${source}.${doubt}`;
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

function unknownPrice({ charge, market, cardDate }: SentenceParts): string {
  if (charge.note === 'era_not_priced') {
    return 'Prix inconnu : cette version calcule les messages remis depuis le 1er juillet 2025.';
  }
  if (charge.note === 'no_rate_card') {
    return charge.currency === null
      ? 'Prix inconnu : le compte n’a pas de devise ; choisissez-la pour voir les prix.'
      : `Prix inconnu : aucun tarif en ${charge.currency} pour ce jour ; importez le tarif de Meta en ${charge.currency}.`;
  }
  const kind = kinds[charge.category ?? 'notification'];
  return `Prix inconnu : le tarif en ${charge.currency ?? ''} du ${cardDate} n’indique rien pour : ${kind} (${market}) ; importez le tarif complet de Meta à cette date.`;
}

function count(value: number | null): string {
  return (value ?? 0).toLocaleString('fr-FR');
}

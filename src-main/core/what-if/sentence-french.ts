import type { WhatIfReason } from './reason.ts';
import type { Wording } from './sentence.ts';

/** The beginning of a reason's sentence in French. */
export function frenchWording(reason: WhatIfReason, { messages, count, isOne, direction }: Wording): string {
  const would = isOne ? 'aurait' : 'auraient';
  const s = isOne ? '' : 's';
  const billed = {
    cheaper: `n’${would} rien coûté`,
    dearer: `${would} été facturé${s}`,
    neither: `${would} été facturé${s} autrement`,
  }[direction];
  switch (reason) {
    case 'rate':
      return `${messages} ${would} eu un autre tarif`;
    case 'market':
      return `${messages} vers ${isOne ? 'un pays compté' : 'des pays comptés'} dans un autre marché`;
    case 'category':
      return `${messages} ${would} été facturé${s} dans une autre catégorie`;
    case 'volume_tier':
      return `${messages} ${would} été dans une autre tranche de la remise de volume`;
    case 'billed_per_conversation':
      return `${messages} ${would} été facturé${s} par conversations de 24 heures`;
    case 'billed_per_message':
      return `${messages} ${would} été facturé${s} un par un, et non par conversations de 24 heures`;
    case 'open_conversation':
      return `${messages} ${billed}, selon les conversations de 24 heures ouvertes à ce moment-là`;
    case 'window_free':
      return `${messages} ${billed}, selon la règle des modèles dans les 24 heures`;
    case 'service_billed':
      return `${messages} ${billed}, selon la règle des réponses dans les 24 heures`;
    case 'allowance':
      return `${messages} ${billed}, selon les 1 000 réponses gratuites du mois`;
    case 'free_tier':
      return `${messages} ${billed}, selon les 1 000 conversations gratuites du mois`;
    case 'free_entry_point':
      return `${messages} ${billed}, selon les jours gratuits après une publicité`;
    case 'exempt':
      return `${messages} ${billed}, selon l’exonération de votre organisme`;
    case 'not_delivered':
      return {
        cheaper: `${messages} n’${would} pas été remis`,
        dearer: `${messages} ${would} été remis`,
        neither: `${messages} n’${would} été remis que sous l’un des deux tarifs`,
      }[direction];
    case 'cannot_be_sent':
      return {
        cheaper: `${messages} n’${would} pas pu être envoyé${s}`,
        dearer: `${messages} ${would} pu être envoyé${s}`,
        neither: `${messages} n’${would} pu être envoyé${s} que sous l’un des deux tarifs`,
      }[direction];
    case 'rate_unknown':
      return {
        cheaper: `${messages} sans tarif connu sous l’autre tarif, où rien n’est compté pour ${isOne ? 'lui' : 'eux'}`,
        dearer: `${messages} sans tarif connu à l’époque, où rien n’est compté pour ${isOne ? 'lui' : 'eux'}`,
        neither: `${messages} sans tarif connu sous l’un des deux tarifs, où rien n’est compté pour ${isOne ? 'lui' : 'eux'}`,
      }[direction];
    case 'merged':
      return `${messages} ${would} fait partie ${isOne ? 'du message précédent' : 'des messages précédents'}`;
    case 'template_spared':
      return `${messages} envoyé${s} après les 24 heures n’${would} pas été nécessaire${s}`;
    case 'answer_added':
      return `${count} réponse${s} ${would} été envoyée${s} à temps`;
    case 'too_late':
      return `${messages} ${isOne ? 'arrivait' : 'arrivaient'} trop tard pour l’API, qui ${isOne ? 'l’' : 'les '}aurait refusé${s}`;
    case 'unpriced':
      return `${messages} sans tarif connu, pour ${isOne ? 'lequel' : 'lesquels'} rien n’est compté`;
  }
}

import { plain } from './plain.ts';

const totals =
  /^(?:grand |sub|sous |general |sub )?(?:total\w*|somme|summe|gesamt\w*|zwischensumme|suma|sum)(?: (?:general\w*|ht|ttc|du mois|del mes|geral|amount|cost))?$/;
const topUps =
  /\b(?:top up|topup|top ups|recharge\w*|recarga\w*|rechargement|deposit\w*|deposito\w*|payment received|payment|paiement|pago|pagamento|zahlung|einzahlung|aufladung|credit added|credits added|added credit|wallet credit|versement|alimentation|opening balance|closing balance|solde initial|solde final|saldo inicial|saldo final)\b/;
const failed =
  /\b(?:failed|failure|undelivered|undeliverable|not delivered|rejected|expired|error|echec|echoue\w*|non distribue\w*|non livre\w*|refuse\w*|rejete\w*|fallid\w*|rechazad\w*|no entregad\w*|falhou|falha|falhad\w*|rejeitad\w*|nao entregue|fehlgeschlagen|fehler|nicht zugestellt|abgelehnt)\b/;
const refunded =
  /\b(?:refund\w*|reversed|reversal|rembours\w*|reembols\w*|devuelto|devolucion|estorn\w*|erstatt\w*|ruckerstatt\w*)\b/;

/** Whether a cell alone says that its line is the sum of others. */
export function isTotalWord(cell: string): boolean {
  return totals.test(plain(cell));
}

/** Whether a cell says that its line put money into the wallet. */
export function isTopUpWord(cell: string): boolean {
  return topUps.test(plain(cell));
}

/** Whether a status says that the message did not arrive. */
export function isFailedWord(cell: string): boolean {
  return failed.test(plain(cell));
}

/** Whether a cell says that money was given back. */
export function isRefundWord(cell: string): boolean {
  return refunded.test(plain(cell));
}

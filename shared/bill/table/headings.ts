import type { BillField } from '../../contract/bills.ts';
import { weighClues, type Clue } from './clues.ts';
import { plain } from './plain.ts';

const noAmount =
  /\b(?:balance|solde|saldo|guthaben|kontostand|unit|unitaire|unitario|einzel\w*|tax|taxes|taxe|tva|vat|iva|mwst|ust|gst|currency|devise|moneda|moeda|wahrung|limit|type|status|statut|mode|method|id|credits?|per|avant|apres|before|after|quantity|messages?)\b/;

const clues: readonly Clue<BillField>[] = [
  {
    field: 'message_id',
    has: /\b(?:message|msg|nachricht\w*) (?:id|sid|uuid)\b|\bwamid\b|\bid (?:message|du message|mensaje|mensagem|nachricht)\b/,
    weight: 5,
  },
  { field: 'message_id', has: /\b(?:reference|referencia|referenz|sid|uuid)\b/, weight: 1 },
  { field: 'currency', has: /\b(?:currency|devise|moneda|moeda|wahrung|price unit|ccy)\b/, weight: 5 },
  { field: 'status', has: /\b(?:status|statut|estado|etat|zustand|delivery state|situacao)\b/, weight: 4 },
  { field: 'category', has: /\b(?:category|categorie|categoria|kategorie)\b/, weight: 5 },
  {
    field: 'category',
    has: /\b(?:pricing|conversation|template|message|msg) type\b|\btype de (?:message|conversation|modele)\b|\btipo de (?:mensaje|mensagem|conversacion|conversa)\b/,
    weight: 4,
  },
  {
    field: 'category',
    has: /\b(?:type|tipo|art|product|produit|producto|produto|produkt|service|servicio|description|libelle|concepto|descricao)\b/,
    weight: 2,
  },
  {
    field: 'date',
    has: /\b(?:date|datum|fecha|data|day|jour|dia|tag|timestamp|month|mois|mes|monat|periode|period|periodo|zeitraum)\b/,
    weight: 4,
  },
  {
    field: 'date',
    has: /\b(?:time|heure|hora|zeit|sent|sent at|created|created at|delivered at|envoye|enviado|gesendet)\b/,
    weight: 2,
  },
  { field: 'market', has: /\b(?:market|marche|mercado|markt|region|zone|zona)\b/, weight: 4 },
  { field: 'country', has: /\b(?:country|pays|pais|land|lander|country code|iso)\b/, weight: 5 },
  { field: 'country', has: /\b(?:destination|destino|ziel\w*)\b/, weight: 2 },
  {
    field: 'customer',
    has: /\b(?:to|recipient|destinataire|destinatario|empfanger\w*|receiver|customer number|msisdn|wa id)\b/,
    weight: 5,
  },
  {
    field: 'customer',
    has: /\b(?:phone|telephone|telefono|telefone|telefon|mobile|numero|number|nummer|rufnummer|contact|customer|client|cliente|kunde|destination|destino|a)\b/,
    lacks:
      /\b(?:from|sender|source|expediteur|remitente|remetente|absender|of|de messages|messages|mensajes|mensagens)\b/,
    weight: 3,
  },
  {
    field: 'messages',
    has: /\b(?:messages|mensajes|mensagens|nachrichten|quantity|qty|quantite|cantidad|quantidade|anzahl|menge|count|volume|units|nombre|nb|conversations|conversaciones|conversas|billable)\b/,
    lacks: /\b(?:id|type|category|price|cost|amount|cout|prix|per)\b/,
    weight: 4,
  },
  {
    field: 'amount',
    has: /\b(?:total|net|ht)\b.*\b(?:amount|cost|price|charge|montant|cout|prix|importe|costo|coste|precio|valor|custo|preco|betrag|kosten|preis)\b|\b(?:amount|cost|price|charge|montant|cout|prix|importe|costo|coste|precio|valor|custo|preco|betrag|kosten|preis)\b.*\b(?:total|net|ht)\b/,
    lacks: noAmount,
    weight: 6,
  },
  {
    field: 'amount',
    has: /\b(?:amount|cost|costs|charge|charges|charged|montant|cout|couts|importe|costo|coste|costos|valor|custo|betrag|kosten|debit|debito|debits|spend|deducted|deduction|fee)\b/,
    lacks: noAmount,
    weight: 5,
  },
  {
    field: 'amount',
    has: /\b(?:price|prix|precio|preco|preis|total|somme|summe|gesamt)\b/,
    lacks: noAmount,
    weight: 3,
  },
];

/** How well a heading fits each field, by the words of five languages; fields that it does not fit are left out. */
export function fieldsOfHeading(heading: string): Map<BillField, number> {
  return weighClues(clues, plain(heading.replace(/([a-z])([A-Z])/g, '$1 $2')));
}

/** What stands for a table's headings when it is looked for again: their words, without capitals, accents and signs. */
export function signatureOf(headings: readonly string[]): string {
  return headings.map(plain).join('|').slice(0, 4_000);
}

/** The headings of a row as the owner sees them: those without words by their place, those that repeat with a number. */
export function nameHeadings(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const text = cell.replace(/\s+/g, ' ').trim().slice(0, 200) || `#${String(index + 1)}`;
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text} (${String(count)})`;
  });
}

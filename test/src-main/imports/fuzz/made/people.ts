/** A name as a phone prints it before the colon, and as it must be kept. */
export interface Person {
  printed: string;
  name: string;
}

const same = (name: string): Person => ({ printed: name, name });

/** The shop of every made chat. */
export const shop = same('Salon Éclat');

/** A name with a colon inside: only known as one name where every message of three or more has it. */
export const colonPerson = same('Fournisseur: Fruits Martin');

/** Names that readers stumble over: numbers, wrapped numbers, tildes, dates, dashes, clock words, other scripts. */
export const people: readonly Person[] = [
  same('Nadia Coiffure'),
  { printed: '~\u202fMaman de Zoé', name: 'Maman de Zoé' },
  { printed: '\u202a+33\u00a06\u00a039\u00a098\u00a000\u00a001\u202c', name: '+33 6 39 98 00 01' },
  { printed: '+1\u00a0(555)\u00a0010\u20110199', name: '+1 (555) 010-0199' },
  same('+212 600-000001'),
  same('R2 D2'),
  same('12/03 Traiteur'),
  same('Jean - Paul'),
  same('[VIP] Zoé'),
  same('Chez "Momo"'),
  same('PM'),
  same('Bus de 14:30'),
  same('李雷'),
  same('نادية'),
  same('💇‍♀️ Léa'),
];

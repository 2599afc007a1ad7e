import type { DemoCustomer } from './customers.ts';
import { frenchDialogues } from './french-dialogues.ts';

/*
 * A line begins with its author, `<` the customer or `>` the shop, and a sign for what is not plain text:
 * `*` a photo with its caption, `~` a voice message, `!` a reaction, `#` the name of a template.
 * Words in braces are filled in. Every dialogue ends with the shop.
 */
const spanish = [
  `< Hola, ¿tienen esta falda en otra talla?
  <* Esta
  > ¡Hola {prenom}! Sí, nos queda la {taille}
  < ¿Y el precio?
  > {prix} €. Podemos enviarla a España por 9,90 €
  < Perfecto, la quiero
  > Le mando el enlace de pago
  < Pagado, gracias
  > ¡Gracias a usted! Sale mañana`,
  `< Buenos días, ¿ha salido ya mi paquete?
  > Buenos días {prenom}, salió ayer por la tarde
  > Le llegará en tres o cuatro días
  < Muchas gracias
  > A usted, ¡buen día!`,
  `< Hola, estaré en Lyon esta semana, ¿hacen arreglos rápidos?
  > Hola, sí: un bajo sencillo en 24 horas, 18 €
  < Genial. ¿A qué hora abren?
  > De 9:30 a 12:30 y de 14:00 a 19:00
  < Paso mañana a primera hora
  > La esperamos`,
  `< ¿Me pueden guardar el abrigo azul hasta el sábado?
  > Claro que sí, ¿qué talla?
  < La {taille}
  > Guardado a su nombre hasta el sábado
  < ¡Gracias!
  > ¡Hasta el sábado!`,
];

const english = [
  `< Hi! Do you ship abroad?
  > Hello {prenom}! Yes we do, it takes about a week
  < How much would it be for the linen shirt?
  > {prix} € plus 15 € shipping
  < OK, size {taille} please
  > Here is the payment link
  < Done!
  > Thank you, it leaves on Monday`,
  `< Hello, I bought a blazer last month, the button came off
  > Hello {prenom}, so sorry! We can post you two spare buttons
  < That would be lovely
  > Same address as last time?
  < Yes please
  > On its way`,
  `< Hi, I’ll be in Lyon next weekend, are you open on Saturday?
  > Yes, Saturday from 10 to 6
  < Could I book a fitting?
  > Of course, 11:30?
  < Perfect, thanks
  > See you on Saturday`,
  `< Is the wool coat still available?
  >* It is, here it is in navy
  < Gorgeous. Could you hold one in {taille}?
  > Gladly, until the end of next week
  < Thank you so much
  > You’re welcome!`,
];

/** Whole exchanges between a customer and the shop, by the customer's language. */
export const dialogues: Record<DemoCustomer['language'], readonly string[]> = {
  fr: frenchDialogues,
  es: spanish,
  en: english,
};

/** What the words in braces stand for. */
export const fillings: Readonly<Record<string, readonly string[]>> = {
  piece: [
    'la robe Ondine',
    'la jupe Solange',
    'la veste Marceau',
    'la chemise Bellecour',
    'la robe Fourvière',
    'la cape Vaise',
  ],
  couleur: ['en bleu nuit', 'en écru', 'en vert sauge', 'en bordeaux', 'en noir', 'en terracotta'],
  taille: ['36', '38', '40', '42', '44'],
  prix: ['49', '69', '79', '95', '110', '129', '145', '180'],
  jour: ['mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  heure: ['10 h', '11 h 30', '14 h 30', '15 h', '16 h 30', '17 h 45'],
};

/** What the bride's friends and the shop say in their group, name first. */
export const groupTalk: readonly (readonly [author: string | null, text: string])[] = [
  ['Aïssatou', 'Coucou tout le monde ! Claire de l’Atelier est dans le groupe pour nos robes'],
  [null, 'Bonjour à toutes, ravie de vous habiller 🤍'],
  ['Fatou', 'On avait dit vert sauge c’est ça ?'],
  ['Margot', 'Oui !! Et longueur midi'],
  [null, 'Il me faudrait vos mensurations avant vendredi : poitrine, taille, hanches'],
  ['Fatou', '92 / 74 / 100 pour moi'],
  ['Margot', '86 / 66 / 92'],
  ['Aïssatou', 'Je t’envoie les miennes en privé 😂'],
  [null, 'Merci ! Premier essayage samedi à 11 h, tout le monde est libre ?'],
  ['Margot', 'Oui'],
  ['Fatou', 'Un peu en retard mais oui'],
  [null, 'Parfait, à samedi. Il y aura des chouquettes'],
];

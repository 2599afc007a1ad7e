import type { DemoCustomer, Ending } from './customers.ts';
import { heard, replied, type Draft } from './draft.ts';
import { sentTemplate } from './templates.ts';

/** What endings are written around: now and the start of its month (ms UTC), and the owner's language for Meta's failures. */
export interface Stage {
  now: number;
  monthStart: number;
  language: 'en' | 'fr';
}

const failures = {
  unreachable: {
    fr: 'Ce numéro n’a plus WhatsApp, ou son téléphone ne peut pas recevoir ce message (131026).',
    en: 'This number no longer has WhatsApp, or its phone cannot receive this message (131026).',
  },
  held_back: {
    fr: 'WhatsApp ne remet pas de modèles marketing aux numéros des États-Unis (131049).',
    en: 'WhatsApp does not deliver marketing templates to numbers in the United States (131049).',
  },
} as const;

type Write = (ago: (hours: number, minutes?: number) => number, stage: Stage, firstName: string) => Draft[];

const endings: Record<Ending, Write> = {
  closing: (ago) => [
    heard(ago(25, 40), 'Bonjour, ma veste est-elle passée en atelier ?'),
    replied(ago(25, 33), 'Bonjour Camille, oui, l’ourlet est fait. Il reste le bouton du col'),
    heard(ago(23, 43), 'Super ! J’ai un entretien lundi, je préférerais la récupérer avant 😬'),
    heard(ago(23, 40), 'Vous pouvez me dire quand elle sera prête ?'),
  ],
  missed: (ago) => [
    heard(ago(31, 12), 'Bonjour, je voudrais un devis pour reprendre ma robe de mariée'),
    heard(ago(31, 10), 'Elle est trop longue de 6 cm et le bustier bâille un peu', { attachment: 'photo' }),
    heard(ago(31), 'Le mariage est dans cinq semaines, est-ce encore possible ?'),
  ],
  ad_answered: (ago) => [
    heard(ago(26), 'Bonjour ! J’ai vu votre annonce. La robe Ondine existe en vert sauge ?', {
      isFromAd: true,
    }),
    replied(ago(25, 30), 'Bonjour Inès, bienvenue ! Oui, du 36 au 44'),
    replied(ago(25, 29), 'La voici portée', { attachment: 'photo', reached: 'delivered' }),
    heard(ago(3), 'Magnifique. Le 38 est en boutique ?'),
    replied(ago(2, 48), 'Oui, je vous le mets de côté. Elle est à 129 €'),
  ],
  ad_waiting: (ago) => [
    heard(ago(4), 'Bonjour, je viens de voir votre publicité. Vous faites les costumes sur mesure ?', {
      isFromAd: true,
    }),
    heard(ago(3, 58), 'Et à partir de quel prix ?'),
  ],
  paid_template: (ago, _, firstName) => [sentTemplate(ago(27), 'commande_prete', firstName)],
  template_in_window: (ago, { monthStart }, firstName) => {
    const sentAt = Math.max(monthStart, ago(3));
    return [
      heard(sentAt - 25 * 60_000, 'Bonjour, des nouvelles de mon pantalon ?'),
      sentTemplate(sentAt, 'commande_prete', firstName, { reached: 'delivered' }),
    ];
  },
  unreachable: (ago, { language }, firstName) => [
    sentTemplate(ago(50), 'commande_prete', firstName, {
      reached: 'failed',
      failure: failures.unreachable[language],
    }),
  ],
  held_back: (ago, { language }, firstName) => [
    sentTemplate(ago(98), 'vente_privee', firstName, {
      reached: 'failed',
      failure: failures.held_back[language],
    }),
  ],
  not_delivered_yet: (ago) => [
    heard(ago(5), 'Bonjour, pouvez-vous me confirmer l’adresse de la boutique ?'),
    replied(ago(4, 50), 'Bonjour Karim, 14 rue des Capucins, Lyon 1er. Métro Croix-Paquet', {
      reached: 'sent',
    }),
  ],
  automatic_reply: (ago) => [
    heard(ago(2), 'Hello ! Vous avez encore des créneaux pour un essayage cette semaine ? 🌷'),
    replied(
      ago(2) + 4_000,
      'Merci pour votre message ! Nous vous répondons personnellement dès que possible.',
      {
        via: 'automatic',
      },
    ),
  ],
  hour_and_half_left: (ago) => [
    heard(ago(22, 34), 'Bonjour Claire, la cape Vaise est revenue en stock ?'),
    heard(ago(22, 30), 'Je la prendrais en bordeaux, taille unique'),
  ],
  five_hours_left: (ago) => [
    heard(ago(19, 2), 'Hola, me llegó la falda y es preciosa', { attachment: 'photo' }),
    heard(ago(19), '¿Se puede acortar unos 3 cm si se la mando?'),
  ],
  thanked: (ago) => [
    heard(ago(28), 'Bonjour, je confirme mon passage pour la robe'),
    replied(ago(27, 50), 'C’est noté, à tout de suite', { via: 'phone' }),
    heard(ago(26), 'Récupérée, elle est parfaite. Merci mille fois 🙏'),
  ],
  right_to_left: (ago) => [
    heard(ago(53), 'السلام عليكم، هل فستان Ondine الأخضر ما زال متوفراً؟'),
    replied(ago(52, 50), 'وعليكم السلام ليلى، نعم، بقي مقاس 38 و 40 بسعر 129 €'),
    heard(ago(52, 40), 'رائع، احجزوا لي 38 من فضلكم 🙏'),
    replied(ago(52, 30), 'تم الحجز باسمكِ حتى يوم السبت'),
  ],
};

/** How a thread with an ending ends. */
export function makeEnding(customer: DemoCustomer, ending: Ending, stage: Stage): Draft[] {
  const ago = (hours: number, minutes = 0): number => stage.now - (hours * 60 + minutes) * 60_000;
  return endings[ending](ago, stage, customer.firstName);
}

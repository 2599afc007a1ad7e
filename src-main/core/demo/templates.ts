import { replied, type Draft } from './draft.ts';

/** The shop's approved templates; `{prenom}` is the customer's first name. */
const templates = {
  commande_prete: {
    category: 'utility',
    text: 'Bonjour {prenom}, votre commande est prête. Elle vous attend à l’Atelier Lumière, 14 rue des Capucins, du lundi au samedi.',
  },
  rappel_rendez_vous: {
    category: 'utility',
    text: 'Bonjour {prenom}, nous vous rappelons votre rendez-vous d’essayage demain à l’Atelier Lumière. Répondez à ce message pour le déplacer.',
  },
  vente_privee: {
    category: 'marketing',
    text: 'Bonjour {prenom}, la vente privée de l’Atelier Lumière ouvre jeudi : −30 % sur les manteaux et les mailles, sur invitation. Répondez STOP pour ne plus recevoir nos offres.',
  },
  nouvelle_collection: {
    category: 'marketing',
    text: 'Bonjour {prenom}, la nouvelle collection est en boutique ! Venez l’essayer autour d’un café, nous retouchons sur place. Répondez STOP pour ne plus recevoir nos offres.',
  },
} as const;

export type TemplateName = keyof typeof templates;

/** Whether a word in a dialogue names a template. */
export function isTemplateName(word: string): word is TemplateName {
  return Object.hasOwn(templates, word);
}

/** A template's words, before the name is put in. */
export function templateBody(name: TemplateName): string {
  return templates[name].text;
}

/** A template as it reaches a customer. */
export function sentTemplate(
  at: number,
  name: TemplateName,
  firstName: string,
  more: Partial<Draft> = {},
): Draft {
  const { category, text } = templates[name];
  return replied(at, text.replace('{prenom}', firstName), {
    ...more,
    kind: 'template',
    template: name,
    category,
  });
}

import type { drafts as en } from '../en/drafts.ts';
import type { Translation } from '../translation.ts';

export const drafts = {
  lead: 'Un brouillon reste sur cet ordinateur jusqu’à ce que vous le soumettiez à Meta.',
  name: 'Nom',
  name_hint: 'Pour vous et Meta ; les clients ne le voient jamais.',
  category: 'Catégorie',
  category_utility:
    'Au sujet de ce que le client a commandé, demandé ou doit savoir. Meta passe en marketing ce qui fait de la publicité.',
  category_marketing: 'Offres, nouveautés, invitations, et tout ce qui les mêle à autre chose.',
  header: 'En-tête',
  body: 'Texte',
  body_hint:
    '{{length}} caractères sur {{limit}}. Là où va une valeur, écrivez son nom entre doubles accolades : {{example}}.',
  footer: 'Pied',
  optional: 'Peut rester vide ; 60 caractères au plus.',
  buttons: 'Boutons',
  button_quick_reply: 'Réponse rapide',
  button_url: 'Lien',
  button_phone_number: 'Appel',
  add_quick_reply: 'Ajouter une réponse rapide',
  add_url: 'Ajouter un lien',
  add_phone_number: 'Ajouter un appel',
  button_text: 'Sur le bouton',
  button_address: 'Adresse',
  button_address_hint: 'Peut finir par {{place}}, pour une partie propre à chaque client.',
  button_number: 'Numéro de téléphone',
  button_remove: 'Retirer le bouton {{number}}',
  examples: 'Exemples',
  examples_hint: 'Les relecteurs de Meta voient le texte avec eux. Ne prenez jamais les données d’un client.',
  example_header: 'En-tête : {{name}}',
  example_button: 'Fin de l’adresse du bouton {{number}}',
  nothing_to_see: 'Ce que vous écrivez s’affiche ici.',
  hidden_on_desktop:
    'WhatsApp sur ordinateur n’affiche pas un message à quatre boutons ou plus, ni un message qui mêle réponses rapides et autres boutons.',
  look_above: 'Meta refuserait ce modèle : regardez ce qui est marqué.',
  save: 'Enregistrer le brouillon',
  saved: 'Le brouillon {{name}} est enregistré.',
  delete: 'Supprimer le brouillon',
  deleted: 'Le brouillon {{name}} est supprimé.',
  undo: 'Annuler',
  submit: 'Soumettre à Meta…',
  submit_needs_number: 'Connectez un numéro pour le soumettre.',
  submit_title: 'Soumettre {{name}} à Meta ?',
  submit_text:
    'Ses mots et ses exemples quittent cet ordinateur et sont lus par Meta, ce qui prend jusqu’à 24 heures. Ensuite, il ne se change plus que dans WhatsApp Manager.',
  submit_category:
    'Vous demandez la catégorie {{category}}. Si Meta en choisit une autre, rien n’en part sans votre accord.',
  submit_now: 'Soumettre à Meta',
  submitting: 'Envoi…',
  submitted: '{{name}} a été remis à Meta.',
} satisfies Translation<typeof en>;

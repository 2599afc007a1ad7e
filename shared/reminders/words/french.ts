import type { ReminderPhrases } from './phrases.ts';

const always = 'Au téléphone vous pouvez toujours écrire ; par l’API';

/** French, typed plainly: whoever reads it sets its spaces. */
export const french: ReminderPhrases = {
  aCustomer: 'Un client',
  closes: (end) => `La fenêtre se ferme ${end.at}.`,
  shutsFirst: (end, shuts) =>
    `La fenêtre se ferme ${end.at} ; vous fermez ${shuts.at} : répondez ${shuts.by}.`,
  quietFirst: (end, quiet) =>
    `La fenêtre se ferme ${end.at} ; vos heures calmes commencent ${quiet.at} : répondez ${quiet.by}.`,
  shutUntilEnd: (end) => `La fenêtre se ferme ${end.at}, et vous n’ouvrez pas avant.`,
  shutAlready: (end, shut) =>
    `Vous avez fermé ${shut.at} ; la fenêtre se ferme ${end.at} : une réponse avant cela arrive encore.`,
  quietAlready: (end) => `La fenêtre se ferme ${end.at} : une réponse avant cela arrive encore.`,
  adDays: (before) => `Ce client vient d’une pub : une réponse ${before.by} ouvre les jours gratuits.`,
  template: (money) => `Ensuite seul un modèle peut être envoyé, pour environ ${money}.`,
  snoozeOver: (at) => `Vous vouliez y revenir ${at.at}.`,
  closed: (since) =>
    `La fenêtre est fermée${since === null ? '' : ` ${since.since}`} : seul un modèle peut être envoyé.`,
  phone: (end) => `${always} ${end.until}.`,
  phoneClosed: (since) => `${always}, un modèle seulement${since === null ? '' : ` ${since.since}`}.`,
  phoneShuts: (shuts) => `Vous fermez ${shuts.at}, et un client qui attend un jour est souvent perdu.`,
  later: (at, moment) =>
    `Rappel ${at.at}${moment === null ? '' : ` ; le dernier bon moment : ${moment.plain}`}.`,
  snoozed: (until, end) =>
    `En pause ${until.until}.${end === null ? '' : ` La fenêtre se ferme avant, ${end.at}.`}`,
  noWindow: 'Le client n’a pas encore écrit : aucune fenêtre ne peut se fermer.',
  notDue: {
    answered: 'Rien n’attend de réponse.',
    answer_leaving: 'Votre réponse est en route.',
    done: 'Marquée comme finie.',
    hidden: 'Marquée comme n’étant pas avec un client.',
    group: 'Un groupe n’a pas de fenêtre.',
    no_leads: 'Vous n’avez choisi aucun rappel avant le dernier bon moment.',
  },
  unsent: {
    held: 'Votre réponse est retenue : elle attend votre choix.',
    failed: 'Votre réponse n’a pas pu être envoyée.',
    uncertain: 'Personne ne sait encore si votre réponse est arrivée.',
    stuck: 'Votre réponse est écrite mais n’est pas encore partie.',
    too_late: 'Votre réponse partirait trop tard.',
  },
  answerBy: (name, by) => `${name} : répondez ${by.by}`,
  lastAnswerBy: (name, by) => `Dernier rappel · ${name} : répondez ${by.by}`,
  waits: (name) => `${name} attend une réponse`,
  isBack: (name) => `${name} : le moment choisi est venu`,
  quoted: (words) => `« ${words} »`,
  groupTitle: (count) => `${String(count)} clients attendent une réponse`,
  openingTitle: (count) => `À l’ouverture : ${customers(count)} à qui répondre`,
  closingTitle: (shuts, today, count) =>
    today === 0
      ? `Avant de fermer ${shuts.at} : ${customers(count)} en attente`
      : `Avant de fermer ${shuts.at} : ${customers(today)} à qui répondre`,
  today: (count) => `Dont ${String(count)} avant la fermeture.`,
  noneToday: 'Aucun n’a besoin d’une réponse avant la fermeture.',
  firstBy: (by) => `Le premier ${by.by}.`,
  nameBy: (name, by) => `${name} ${by.by}`,
  list: (parts, more) =>
    `${parts.join(', ')}${more === 0 ? '' : ` et ${String(more)} ${more === 1 ? 'autre' : 'autres'}`}.`,
  moneyTitle: 'Dépenses',
  choiceTitle: (count) =>
    count === 1
      ? 'Une notification attend votre choix'
      : `${String(count)} notifications attendent votre choix`,
  choiceReply: (names, leaves) =>
    `${names} : une simple réponse coûterait moins. Sans choix de votre part, le modèle accepté part ${leaves.at}.`,
  choiceNeeded: (names) => `${names} : rien ne part sans votre choix.`,
};

function customers(count: number): string {
  return count === 1 ? '1 client' : `${String(count)} clients`;
}

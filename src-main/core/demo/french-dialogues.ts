/** What French-speaking customers and the shop write; the signs are explained in dialogues.ts. */
export const frenchDialogues: readonly string[] = [
  `< Bonjour, est-ce que {piece} existe encore {couleur} ?
  > Bonjour {prenom} ! Oui, il en reste {couleur}, en {taille}
  < Super. Elle taille comment ?
  > Normalement. Si vous hésitez, prenez votre taille habituelle
  > Et la première retouche est offerte ☺️
  < D’accord. C’est toujours {prix} € ?
  > Oui, {prix} €. Je vous mets une pièce de côté ?
  < Oui s’il vous plaît, je passe {jour}
  > C’est noté, de côté à votre nom jusqu’à {jour} soir
  < Merci beaucoup
  > Avec plaisir, à {jour} !`,
  `< Bonjour, vous faites les ourlets de pantalon ?
  > Bonjour, oui bien sûr
  > C’est 14 € l’ourlet simple, 18 € l’ourlet invisible
  < Et pour un jean en gardant l’ourlet d’origine ?
  > 20 €, on garde la couture d’usine, on ne voit rien
  < Parfait. Il faut combien de temps ?
  > Trois jours en général. Pour samedi, déposez-le avant {jour}
  < Je peux venir sans rendez-vous ?
  > Oui, aux heures d’ouverture. L’essayage prend cinq minutes
  < Très bien, à bientôt
  > À bientôt {prenom} 👋`,
  `<* Bonjour, la fermeture de ma robe a lâché 😢 c’est réparable ?
  > Bonjour ! Oui, ne vous inquiétez pas
  > Le tissu n’est pas déchiré, on remplace la fermeture entière
  < Ouf. Ça coûte combien ?
  > 28 € avec une fermeture invisible, fourniture comprise
  < Et pour quand ? J’en ai besoin pour un dîner
  > Si vous la déposez demain, elle est prête {jour} à {heure}
  < Je fais ça, merci !!
  > À demain alors`,
  `< Bonjour, je voudrais prendre rendez-vous pour un essayage
  > Bonjour {prenom}, avec plaisir. Plutôt en matinée ou l’après-midi ?
  < L’après-midi si possible
  > J’ai {jour} à {heure}, cela vous convient ?
  < Parfait pour {jour}
  > C’est réservé. Comptez une demi-heure
  > Pensez à apporter les chaussures que vous porterez avec
  < Bien vu, merci
  > À {jour} !`,
  `< Bonjour, ma commande est arrivée ?
  > Bonjour, je regarde tout de suite
  > Elle est partie de l’atelier hier, nous l’attendons {jour}
  < D’accord. Je peux payer sur place ?
  > Oui, carte ou espèces
  < Et si la taille ne va pas ?
  > On échange ou on retouche, vous avez trente jours
  < Très rassurant, merci
  > C’est normal 😊 Je vous écris dès qu’elle est là`,
  `>#commande_prete
  < Super nouvelle ! Vous fermez à quelle heure ce soir ?
  > 19 h ce soir, et 18 h le samedi
  < Je passe vers {heure}
  > Parfait, on vous attend
  < Il me reste quelque chose à régler ?
  > Le solde de {prix} €, vous aviez versé un acompte
  < Ok à tout à l’heure
  > À tout à l’heure {prenom}`,
  `>#rappel_rendez_vous
  < Merci pour le rappel, je serai là
  > Parfait, à demain
  < Je peux venir avec ma sœur ?
  > Bien sûr, il y a de la place et du thé 🍵`,
  `< Bonjour, livrez-vous à domicile ?
  > Bonjour, oui, en France par Colissimo : 6,90 €, offert dès 120 €
  < Je suis à Villeurbanne
  > Alors on peut aussi vous livrer à vélo le {jour}, c’est 4 €
  < Ah génial, à vélo alors !
  > Très bien. Quelle adresse ?
  < 27 rue de la Fiction, 2e étage, code 4B
  > Merci. Livraison {jour} entre 17 h et 19 h
  < Parfait
  > Le livreur vous appelle en bas. Bonne journée {prenom}`,
  `< Bonsoir, avez-vous {piece} en {taille} ?
  > Bonjour, je vérifie la réserve
  >* Oui ! La voici, dernière en {taille}
  < Oh elle est magnifique 😍
  < Vous pouvez me la garder ?
  > Oui, jusqu’à {jour}. Je note votre nom
  < Et le prix ?
  > {prix} €
  < Top, je viens l’essayer {jour}
  > Très bien, demandez Claire en arrivant`,
  `< Bonjour, je souhaite offrir un bon cadeau à ma mère
  > Bonjour {prenom}, quelle bonne idée !
  > Le montant est libre, à partir de 30 €, valable un an
  < Disons {prix} €. Je peux payer à distance ?
  > Oui, je vous envoie un lien de paiement
  < C’est réglé
  > Bien reçu, merci. Le bon part par courriel ce soir
  < Vous pouvez mettre « Joyeux anniversaire Maman » dessus ?
  > C’est fait, avec un petit ruban 🎀
  < Vous êtes adorables
  > Merci à vous`,
  `<* Bonjour, pensez-vous pouvoir copier ce modèle ?
  > Bonjour, joli modèle !
  > On ne copie pas à l’identique, mais on peut s’en inspirer
  < Oui je comprends. Je voudrais la même longueur, {couleur}
  > C’est tout à fait faisable. En crêpe ou en coton ?
  < Quelle différence de prix ?
  > Comptez {prix} € en coton, un tiers de plus en crêpe
  < Je préfère voir les tissus
  > Passez quand vous voulez, on a les coupons en boutique
  < Je viendrai {jour} alors
  > Parfait, à {jour}`,
  `< Bonjour, j’ai un souci, la couture de {piece} se défait après un lavage
  > Bonjour {prenom}, désolés de l’apprendre
  > Pouvez-vous nous envoyer une photo ?
  <* Voilà
  > Merci. C’est un défaut de surjet, nous le reprenons gratuitement
  < Merci, je n’ai pas gardé le ticket par contre
  > Aucun problème, votre achat est dans notre fichier
  < Je la dépose quand ?
  > Quand vous voulez, elle sera prête en deux jours
  < Merci pour votre réactivité
  > C’est bien normal. Encore désolés`,
  `< Bonjour, vous êtes ouverts aujourd’hui ?
  > Bonjour, oui : 9 h 30 – 12 h 30 et 14 h – 19 h
  < Merci !
  > Bonne journée`,
  `< Bonjour, je cherche une tenue pour un mariage en juin
  > Bonjour {prenom}, félicitations aux mariés !
  > Plutôt robe, combinaison ou tailleur ?
  < Robe, longue, plutôt {couleur}
  >* Nous avons celle-ci, {prix} €
  >* Et celle-là, en lin lavé
  < J’adore la deuxième
  > Elle existe en {taille}. Voulez-vous l’essayer ?
  < Oui ! {jour} vers {heure} ?
  > C’est noté pour {jour} à {heure}
  < J’ai hâte
  > Nous aussi 🤍`,
  `< ça y est j’ai reçu le colis !
  <* Regardez comme elle tombe bien
  > Elle vous va à merveille !
  >! ❤️
  < Par contre les manches sont un peu longues
  > On peut les raccourcir de 2 cm, c’est 16 €
  < Je vous l’apporte {jour}
  > Parfait, ce sera prêt pour le lendemain`,
  `<~
  > Bonjour {prenom}, je viens d’écouter votre message
  > Oui, la doublure se change : 45 € pour une veste
  < Ah moins cher que je ne pensais
  > Nous avons de la viscose en noir, gris et bordeaux
  < Bordeaux ce serait joli
  > Très bon choix. Cinq jours de travail
  < Ok je l’apporte {jour}
  > À {jour} !`,
  `< Bonjour, puis-je décaler mon rendez-vous ?
  > Bonjour {prenom}, bien sûr. Quel jour vous arrange ?
  < {jour} fin de journée ?
  > {jour} à {heure}, c’est possible
  < Parfait merci et désolée
  > Aucun souci, c’est déplacé`,
  `< Bonjour, auriez-vous la jupe Solange {couleur} ?
  > Bonjour, plus en boutique mais je peux la recommander
  < Combien de temps ?
  > Une dizaine de jours, elle est faite à Roanne
  < D’accord, en {taille} svp
  > C’est commandé : {prix} €, acompte de 20 €
  < Je règle par lien ?
  > Oui, je vous l’envoie
  < Payé 👍
  > Bien reçu, merci {prenom}. Je vous préviens à l’arrivée`,
  `< Bonjour, combien pour cintrer une chemise ?
  > Bonjour, 18 € par chemise, 15 € à partir de trois
  < J’en ai quatre
  > Alors 60 € les quatre
  < Essayage obligatoire ?
  > Une seule suffit, on reporte les mesures sur les autres
  < Je passe {jour} à {heure}
  > Entendu, à {jour}`,
  `< Bonjour, est-ce que vous rachetez ou reprenez d’anciennes pièces ?
  > Bonjour, oui, nous reprenons les pièces de l’atelier
  > En bon état, contre un bon d’achat de 20 à 40 €
  <* J’ai ce manteau de 2022
  > Très beau ! On peut vous en proposer 40 €
  < Ça me va
  > Passez avec quand vous voulez
  < {jour} alors
  > Parfait. Bonne soirée {prenom}`,
  `< Bonjour, avez-vous reçu les foulards en soie ?
  > Bonjour, oui, ce matin !
  >* Voici les quatre motifs
  < Le premier est superbe. Prix ?
  > 59 €, roulotté main
  < J’en prends deux
  > Emballage cadeau ?
  < Oui pour un des deux
  > C’est fait, ils vous attendent en caisse
  < Merci, je passe {jour}
  > À {jour} {prenom}`,
  `< Bonjour, quelle taille me conseillez-vous ? Je fais 1 m 68 pour 62 kg
  > Bonjour {prenom}, pour {piece} je dirais {taille}
  < J’ai souvent du {taille} en effet
  > Avez-vous votre tour de taille ?
  < 74 cm
  > Alors c’est bien {taille}, elle tombera parfaitement
  < Je commande en ligne ou chez vous ?
  > Comme vous préférez, le prix est le même : {prix} €
  < Chez vous, je préfère essayer
  > Avec plaisir !`,
  `< Bonjour, je n’ai pas reçu la facture
  > Bonjour, je vous la renvoie par courriel
  < Merci. Au nom de l’entreprise svp
  > Quel intitulé ?
  < Studio Rivoire, Lyon 7
  > C’est envoyé
  < Bien reçue merci
  > Bonne journée`,
  `< Bonjour, faites-vous des retouches sur cuir ?
  > Bonjour, oui, les ourlets et les fermetures
  > Pas les déchirures, pour cela voyez un maroquinier
  < C’est une fermeture de blouson
  > Alors 48 €, une semaine de délai
  <* Celle-ci
  > C’est une métal n° 5, nous l’avons en stock
  < Nickel, je dépose {jour}
  > À {jour}, bonne fin de journée`,
  `< Coucou Claire, c’est encore moi 😅
  > Bonjour {prenom} !
  < Finalement je la prendrais bien {couleur} aussi
  > Ha ha, vous avez raison
  > Il m’en reste une en {taille}
  < Vous me la mettez avec l’autre ?
  > C’est fait. Les deux à {prix} € pièce
  < Je passe {jour} promis
  > On vous garde tout ça`,
  `< Bonjour, les retouches du costume de mon fils sont finies ?
  > Bonjour, il ne reste que la veste, on termine ce soir
  < Le baptême est dimanche
  > Tout sera prêt {jour} à {heure}, repassé et sur cintre
  < Merci infiniment
  > Profitez bien de la fête !`,
];

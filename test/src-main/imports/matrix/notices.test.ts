import { expect, test } from 'vitest';
import { readText } from '../read-export.ts';

// Section 3.3 of the facts, each family in its languages.
const NOTICES = `
Messages to this chat and calls are now secured with end-to-end encryption. Tap for more info.
Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.
Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.
Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. *Learn more*
Boris created group “Market: Traders E8”
Boris created group "Market: Traders"
You were added
Boris added you
Boris added Amira
Boris removed Amira
You removed Amira
Boris left
+44 7700 900123 left
+44 7700 900123 joined using this group's invite link
Boris changed the subject from “Bake: sale” to “Bake: May 25”
Boris changed the group name from "Bake sale: volunteers" to "Bake sale: May 25"
Boris changed this group's icon
Boris changed the group description
Boris changed this group's settings to allow only admins to send messages
You're now an admin
You're no longer an admin
Your security code with Amira changed. Tap to learn more.
Amira changed their phone number to a new number. Tap to message or add the new number.
Boris updated the message timer. New messages will disappear from this chat 90 days after they're sent, except when kept. Tap to change.
You turned off disappearing messages.
Boris turned on advanced chat privacy.
You blocked this contact. Tap to unblock.
You unblocked this contact.
Amira is a contact
This business uses a secure service from Meta to manage this chat. Tap to learn more.
This chat is with a business account. Tap to learn more.
Messages you send to Meta AI may be used to improve AI at Meta. Learn more
Les messages et les appels sont chiffrés de bout en bout. Seules les personnes de cette discussion peuvent les lire, les écouter ou les partager.
Los mensajes y las llamadas están cifrados de extremo a extremo. Solo las personas en este chat pueden leerlos.
As mensagens e ligações são protegidas com a criptografia de ponta a ponta. Somente as pessoas que fazem parte da conversa podem ler.
As mensagens e chamadas são encriptadas ponto a ponto.
Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Nur Personen in diesem Chat können sie lesen.
I messaggi e le chiamate sono crittografati end-to-end.
Berichten en gesprekken worden end-to-end versleuteld.
Berichten en oproepen worden end-to-end versleuteld.
Mesajlar ve aramalar uçtan uca şifrelidir.
الرسائل والمكالمات مشفرة تمامًا بين الطرفين
मैसेजेस और कॉल्स एंड-टू-एंड एन्क्रिप्टेड हैं
پیام‌ها و تماس‌ها سرتاسر رمزگذاری شده‌اند
Léa a créé le groupe « Marché : amis »
Léa a ajouté Momo
Léa vous a ajouté
Léa a quitté
Léa a retiré Momo
Léa a modifié le nom du groupe de « A : b » en « C : d »
Léa a modifié l’icône du groupe
Léa a modifié la description du groupe
Léa a rejoint via votre lien d’invitation
Ana creó el grupo "Pan: barrio"
Creaste este grupo
Ana añadió a Luis
Ana agregó a Luis
Ana salió del grupo
Ana eliminó a Luis
Ana cambió el asunto de "A: b" a "C: d"
Ana cambió el ícono de este grupo
Ana cambió la descripción del grupo
Ana se unió usando el enlace de invitación de este grupo
Você criou este grupo
Bia adicionou João
João foi adicionado(a)
Bia saiu
Bia removeu João
Bia mudou a descrição do grupo
Bia mudou a imagem do grupo
Bia mudou o nome do grupo de "A: b" para "C: d"
Bia entrou usando o link de convite deste grupo
Jana hat die Gruppe „Hofladen: Team“ erstellt.
Jana hat dich hinzugefügt.
Jana hat Heinz hinzugefügt.
Jana hat die Gruppe verlassen.
Jana hat Heinz entfernt.
Jana hat den Betreff von „A: b“ zu „C: d“ geändert.
Jana hat den Gruppennamen von „Hofladen“ zu „Hofladen: Kunden“ geändert.
Jana ist über einen Einladungslink beigetreten.
Ugo ha creato il gruppo "Pane: vino"
Ugo ha aggiunto Rita
Ugo ti ha aggiunto
Ugo ha abbandonato
Ugo ha rimosso Rita
Ugo ha cambiato l’immagine di questo gruppo
Ugo ha cambiato la descrizione del gruppo
Ugo è entrato usando il link d’invito
Joris heeft groep "Brood: vers" gemaakt
Joris heeft Eva toegevoegd
Joris heeft de groep verlaten
Joris heeft Eva verwijderd
Joris heeft het onderwerp gewijzigd van "A: b" in "C: d"
Joris heeft de groepsfoto gewijzigd
Joris is lid geworden via de uitnodigingslink
Ali bu grubu oluşturdu
Ali sizi ekledi
Ali ayrıldı
Ali grup adını "A: b" olarak değiştirdi
Ali grubun simgesini değiştirdi
Ali davet bağlantısını kullanarak katıldı
Иван создал(а) группу «Хлеб: свежий»
Иван добавил(а) Ольгу
Иван вышел
Иван удалил(а) Ольгу
Иван изменил(а) тему на «А: б»
Иван изменил(а) картинку группы
Ольга присоединилась по ссылке-приглашению
Cette entreprise utilise un service sécurisé de Meta pour gérer cette discussion. Appuyez pour en savoir plus.
Esta empresa usa um serviço seguro da Meta para gerenciar esta conversa. Toque para saber mais.
`
  .trim()
  .split('\n');

test.each(NOTICES)('%s', async (notice) => {
  const mark = /^[\u0600-\u06ff]/.test(notice) ? '\u200f' : '\u200e';
  const android = await readText(
    `15/03/2024, 14:05 - ${notice}\n15/03/2024, 14:05 - Ann: hi\n15/03/2024, 14:06 - Ann: ${notice}\n`,
  );
  const shown = ({ author, text, system }: { author: string | null; text: string; system: boolean }) => [
    author,
    text,
    system,
  ];
  expect(android.messages.map(shown)).toEqual([
    [null, notice, true],
    ['Ann', 'hi', false],
    ['Ann', notice, false],
  ]);
  expect(android.survey.authors).toEqual([{ name: 'Ann', messages: 2 }]);
  const head = '[15/03/2024, 14:05:09] ';
  const iphone = await readText(
    [
      `Market: ${mark}${notice}`,
      `~\u202fAnn: ${mark}${mark}${notice}`,
      `Ann: hi`,
      `Market: Traders: ${mark}${notice}`,
    ]
      .map((line) => `${head}${line}\r\n`)
      .join(''),
  );
  const own = iphone.messages.slice(0, 3).map(shown);
  expect(own).toEqual([
    [null, notice, true],
    [null, notice, true],
    ['Ann', 'hi', false],
  ]);
});

test('only notices of groups make a group of two people', async () => {
  const group = await readText('15/03/2024, 14:05 - Ann added you\n15/03/2024, 14:05 - Ann: hi\n');
  const pair = await readText(
    '15/03/2024, 14:05 - Your security code with Ann changed.\n15/03/2024, 14:05 - Ann: hi\n',
  );
  expect([group.survey.isGroup, pair.survey.isGroup]).toEqual([true, false]);
});

/** What phones of one language print, as facts/chat-export.md section 4 lists it; '' where it lists nothing. */
export interface LanguageWords {
  language: string;
  placeholders: string[];
  imageOmitted: string;
  file: string[];
  attached: string[];
  deleted: string;
}

const TABLE = `
en|<Media omitted>|image omitted|file attached|attached|This message was deleted
fr|<Médias omis>;<Fichier omis>|image absente|fichier joint|pièce jointe |Ce message a été supprimé
es|<Multimedia omitido>;<Archivo omitido>|imagen omitida|archivo adjunto;archivo adjuntado|adjunto|Se eliminó este mensaje
pt-BR|<Mídia oculta>;<Arquivo de mídia oculto>;<Mídia omitida>|imagem ocultada|arquivo anexado|anexado|Mensagem apagada
pt-PT|<Ficheiro não revelado>|imagem não revelada|ficheiro anexado|anexo|Esta mensagem foi apagada
de|<Medien ausgeschlossen>;<Medien weggelassen>|Bild weggelassen|Datei angehängt|Anhang;angehängt|Diese Nachricht wurde gelöscht
it|<Media omessi>;<Media omesso>|immagine omessa|file allegato|allegato|Questo messaggio è stato eliminato
nl|<Media weggelaten>|afbeelding weggelaten|bestand bijgevoegd|bijgevoegd|Dit bericht is verwijderd
ca|<Fitxers multimèdia omesos>;<Mitjans omesos>|Imatge omesa|arxiu adjunt|adjunt|Aquest missatge s'ha suprimit
pl|<Pominięto multimedia>;<pliki pominięto>|obraz pominięty|załączony plik;plik załączony|załączono;załączony|Ta wiadomość została usunięta
cs|<Média vynechány>|obrázek vynechán|soubor byl přiložen|příloha|Tato zpráva byla odstraněna
sk|<Médiá vynechané>|obrázok vynechaný|súbor pripojený|príloha|Táto správa bola odstránená
hu|<Média elhagyva>;<Hiányzó médiafájl>|kép küldése sikertelen|fájl csatolva|csatolva|Ez az üzenet törlésre került
ro|<Conținut media omis>|Imagine omisă|fișier atașat|atașare|Acest mesaj a fost șters
el|<Αρχείο παραλήφθηκε>;<Εξαίρεση πολυμέσων>|εικόνα παραλείφθηκε|συνημμένο αρχείο|επισυνάφθηκε|Αυτό το μήνυμα διαγράφηκε
ru|<Без медиафайлов>;<Файл пропущен>|изображение отсутствует|файл добавлен|прикреплено|Данное сообщение удалено
uk|<Медіа пропущено>|зображення відсутнє|файл додано|додано|Це повідомлення було видалено
tr|<Medya dahil edilmedi>;<Medya atlanmış>|görüntü dahil edilmedi|dosya ekli|eklendi|Bu mesaj silindi
ar|<تم استبعاد الوسائط>|لم يتم إدراج الصورة|الملف مرفق|المُرفق|تم حذف هذه الرسالة
fa|<رسانه حذف شد>|تصویر حذف شد|پیوست شد|پیوست|این پیام حذف شده است
he|<המדיה לא נכללה>;<מדיה הושמטה>|התמונה הושמטה|קובץ מצורף|מצורף|הודעה זו נמחקה
ur|<میڈیا چھوڑ دیا گیا>|تصویر نکال دی گئی ہے|پیوستہ فائل|پیوستہ|یہ میسج حذف کر دیا گیا ہے
hi|<मीडिया के बिना>|फ़ोटो हटाई गई|फाइल अटैच कर दी गई है|अटैच किया गया|यह मैसेज डिलीट कर दिया गया है
mr|<मीडिया वगळण्यात आला>;<मीडिया वगळले>|इमेज वगळली|फाइल संलग्न|संलग्न केले|हा मेसेज हटवण्यात आला
bn|<মিডিয়া বাদ দেওয়া হয়েছে>|ইমেজ বাদ দেওয়া হয়েছে|ফাইল সংযুক্ত হয়েছে||এই মেসেজটি বাদ দেওয়া হয়েছে
gu|<મીડિયા અવગણવામાં આવ્યા>|છબી પડતી મૂકાઈ|ફાઇલ જોડાયેલ|જોડાયેલ|આ મેસેજ ડિલીટ કરાયો
id|<Media tidak disertakan>|gambar tidak disertakan|file terlampir|terlampir|Pesan ini dihapus
ms|<Media dikecualikan>;<Media disingkirkan>|imej tidak dimasukkan|fail dilampirkan|dilampir|Mesej ini telah dipadam
vi|<Bỏ qua tệp phương tiện>;<Bỏ qua Media>|đã bỏ qua hình ảnh|tệp đính kèm|đính kèm|Tin nhắn này đã bị xóa
th|<ไฟล์สื่อถูกลบ>;<สื่อถูกลบ>|ไม่มีรูปภาพ|ไฟล์ที่แนบ|แนบ|ข้อความนี้ถูกลบแล้ว
zh-CN|<省略多媒体文件>;<省略影音内容>|照片已忽略|文件附件|附件：|这条消息已被删除
zh-TW|<已省略多媒體檔案>;<忽略多媒體檔>|圖片已略去|附件檔案|附件：|此訊息已刪除
ja|<メディアなし>;<メディアは含まれていません>|画像は含まれていません|添付ファイル有り|添付ファイル：|このメッセージは削除されました
ko|<미디어 파일 제외됨>|이미지 생략됨|파일 첨부됨|첨부됨|이 메시지는 삭제되었습니다
sv|<Media utelämnat>;<Media har utelämnats>|bild utesluten|bifogad fil|bifogat|Det här meddelandet raderades
da|<Medier udeladt>;<Mediefil udeladt>|billede udeladt|fil vedhæftet|vedhæftet|Denne besked blev slettet
nb|<Media utelatt>;<Uten vedlegg>|bilde ikke inkludert|vedlagt fil|vedlagt|Denne meldingen ble slettet
fi|<Media jätettiin pois>;<Media jätetty pois>|ei kuvaa|liitetiedosto|liite|Tämä viesti poistettiin
hr|<Medijski zapis izostavljen>|slika izostavljena|datoteka u privitku|priloženo|Ova je poruka izbrisana
bg|<Без файл>||прикачен файл||Съобщението беше изтрито
sw|<Media hazijajumuishwa>;<Media imerukwa>||faili limeambatanishwa||Ujumbe huu ulifutwa`;

/** Every language of the table. */
export const LANGUAGES: readonly LanguageWords[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [language = '', placeholders, imageOmitted = '', file, attached, deleted = ''] = line.split('|');
    return {
      language,
      placeholders: list(placeholders),
      imageOmitted,
      file: list(file),
      attached: list(attached),
      deleted,
    };
  });

/** What the app writes in the place of a message that the phone's owner deleted (section 8). */
export const OWN_DELETIONS = `Vous avez supprimé ce message
Du hast diese Nachricht gelöscht
Eliminaste este mensaje
Hai eliminato questo messaggio
Apagou esta mensagem
Вы удалили данное сообщение
Ви видалили це повідомлення
Tuto zprávu jste smazal/a
このメッセージを削除しました
Anda menghapus pesan ini
Bạn đã xoá tin nhắn này
คุณได้ลบข้อความนี้
आपने यह मैसेज डिलीट किया
لقد حذَفت هذه الرسالة
You deleted this message`.split('\n');

/** The edited markers the facts list, without the brackets. */
export const EDITED_MARKERS = `This message was edited
Ce message a été modifié
Se editó este mensaje.
Diese Nachricht wurde bearbeitet.
Mensagem editada
Questo messaggio è stato modificato
Dit bericht is bewerkt
Ta wiadomość została zmieniona
ההודעה נערכה`.split('\n');

function list(words = ''): string[] {
  return words === '' ? [] : words.split(';');
}

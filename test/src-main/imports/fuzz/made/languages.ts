/** What a phone of one language writes; `plain` are people's own words. */
export interface Language {
  notice: string;
  plain: readonly string[];
  /** In `NAME (…)` on Android and `<…: NAME>` on an iPhone. */
  file: string;
  attached: string;
  /** Media left out of the export, without brackets. */
  omitted: string;
}

const ENGLISH_MEDIA = { file: 'file attached', attached: 'attached', omitted: 'Media omitted' };

/** The languages of the made exports; those that the facts give no media words for print the English ones. */
export const languages = {
  en: {
    notice: 'Messages and calls are end-to-end encrypted. Only people in this chat can read them.',
    plain: ['Do you still have the blue one?', 'See you at 2:30 - ok?', 'Thanks 😊'],
    ...ENGLISH_MEDIA,
  },
  fr: {
    notice:
      'Les messages et les appels sont chiffrés de bout en bout. Seules les personnes de cette discussion peuvent les lire.',
    plain: ['C’est combien pour 12 personnes ?', 'À 14:30, d’accord', 'Voilà : 3/4 de tarte'],
    file: 'fichier joint',
    attached: 'pièce jointe ',
    omitted: 'Médias omis',
  },
  es: {
    notice:
      'Los mensajes y las llamadas están cifrados de extremo a extremo. Solo las personas en este chat pueden leerlos.',
    plain: ['¿Tienen sitio el sábado?', 'Perfecto, gracias'],
    file: 'archivo adjunto',
    attached: 'adjunto',
    omitted: 'Multimedia omitido',
  },
  pt: {
    notice:
      'As mensagens e ligações são protegidas com a criptografia de ponta a ponta. Somente as pessoas que fazem parte da conversa podem ler.',
    plain: ['Vocês entregam?', 'São R$ 30,00: pode ser?'],
    file: 'arquivo anexado',
    attached: 'anexado',
    omitted: 'Mídia oculta',
  },
  de: {
    notice:
      'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Nur Personen in diesem Chat können sie lesen.',
    plain: ['Haben Sie am 3.4. noch Platz?', 'Passt, danke'],
    file: 'Datei angehängt',
    attached: 'Anhang',
    omitted: 'Medien ausgeschlossen',
  },
  nl: {
    notice:
      'Berichten en gesprekken worden end-to-end versleuteld. Alleen personen in deze chat kunnen ze lezen.',
    plain: ['Is de blauwe er nog?', 'Tot zaterdag!'],
    file: 'bestand bijgevoegd',
    attached: 'bijgevoegd',
    omitted: 'Media weggelaten',
  },
  cs: {
    notice: 'Zprávy a hovory jsou koncově šifrované. Mohou je číst jen lidé v tomto chatu.',
    plain: ['Máte ještě místo?', 'Děkuji, přijdu'],
    file: 'soubor byl přiložen',
    attached: 'příloha',
    omitted: 'Média vynechány',
  },
  id: {
    notice:
      'Pesan dan panggilan terenkripsi secara end-to-end. Hanya orang di chat ini yang bisa membacanya.',
    plain: ['Masih ada yang biru?', 'Baik, sampai nanti'],
    file: 'file terlampir',
    attached: 'terlampir',
    omitted: 'Media tidak disertakan',
  },
  bg: {
    notice: 'Съобщенията и обажданията са шифровани от край до край.',
    plain: ['Имате ли място?'],
    ...ENGLISH_MEDIA,
  },
  hu: {
    notice: 'Az üzenetek és hívások végpontok közötti titkosítással védettek.',
    plain: ['Van még hely?'],
    ...ENGLISH_MEDIA,
  },
  hr: {
    notice: 'Poruke i pozivi zaštićeni su sveobuhvatnim šifriranjem.',
    plain: ['Ima li mjesta?'],
    ...ENGLISH_MEDIA,
  },
  fi: { notice: 'Viestit ja puhelut ovat täysin salattuja.', plain: ['Onko vielä tilaa?'], ...ENGLISH_MEDIA },
  sv: {
    notice: 'Meddelanden och samtal är end-to-end-krypterade.',
    plain: ['Finns den blå kvar?'],
    ...ENGLISH_MEDIA,
  },
  ko: {
    notice: '메시지와 통화는 종단간 암호화되어 있습니다. 이 대화의 참여자만 읽을 수 있습니다.',
    plain: ['아직 있나요?', '네 알겠습니다'],
    ...ENGLISH_MEDIA,
    omitted: '미디어 파일 제외됨',
  },
  zh: {
    notice: '消息和通话已进行端到端加密。只有此对话中的成员才能读取。',
    plain: ['还有蓝色的吗？', '好的：谢谢'],
    file: '文件附件',
    attached: '附件',
    omitted: '省略多媒体文件',
  },
  ja: {
    notice: 'メッセージと通話はエンドツーエンドで暗号化されています。',
    plain: ['まだありますか？', 'はい、お願いします'],
    file: '添付ファイル有り',
    attached: '添付ファイル',
    omitted: 'メディアなし',
  },
  ar: {
    notice: 'الرسائل والمكالمات مشفرة تمامًا بين الطرفين.',
    plain: ['هل بقي منها شيء؟', 'شكرا جزيلا'],
    file: 'الملف مرفق',
    attached: 'المُرفق',
    omitted: 'تم استبعاد الوسائط',
  },
  fa: {
    notice: 'پیام‌ها و تماس‌ها سرتاسر رمزگذاری شده‌اند.',
    plain: ['هنوز جا دارید؟', 'ممنون'],
    ...ENGLISH_MEDIA,
    omitted: 'رسانه حذف شد',
  },
  mr: { notice: 'मेसेजेस आणि कॉल्स एंड-टू-एंड एन्क्रिप्टेड आहेत.', plain: ['अजून आहे का?', 'धन्यवाद'], ...ENGLISH_MEDIA },
  bn: { notice: 'মেসেজ এবং কল এন্ড-টু-এন্ড এনক্রিপ্ট করা।', plain: ['এখনও আছে?'], ...ENGLISH_MEDIA },
  tr: {
    notice: 'Mesajlar ve aramalar uçtan uca şifrelidir.',
    plain: ['Yer var mı?', 'Teşekkürler'],
    ...ENGLISH_MEDIA,
  },
  vi: { notice: 'Tin nhắn và cuộc gọi được mã hóa đầu cuối.', plain: ['Còn chỗ không?'], ...ENGLISH_MEDIA },
  th: { notice: 'ข้อความและการโทรมีการเข้ารหัสจากต้นทางถึงปลายทาง', plain: ['ยังมีอยู่ไหม'], ...ENGLISH_MEDIA },
} satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

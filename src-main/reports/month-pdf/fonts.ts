/** A font that a PDF may need; `path` names its file by package, `when` the signs that need it. */
export interface PdfFont {
  family: string;
  paths: readonly string[];
  when: RegExp;
}

const google = '@expo-google-fonts';

/** Every font there is, in the order in which a sign is looked for; what no font has is drawn as an empty box. Names are never bold. */
export const pdfFonts: readonly PdfFont[] = [
  {
    family: 'Inter',
    paths: [regular('inter', 'Inter'), `${google}/inter/700Bold/Inter_700Bold.ttf`],
    when: /^/,
  },
  {
    family: 'Noto Sans Arabic',
    paths: [regular('noto-sans-arabic', 'NotoSansArabic')],
    when: /\p{Script=Arabic}/u,
  },
  {
    family: 'Noto Sans Hebrew',
    paths: [regular('noto-sans-hebrew', 'NotoSansHebrew')],
    when: /\p{Script=Hebrew}/u,
  },
  {
    family: 'Noto Sans Thai',
    paths: [regular('noto-sans-thai', 'NotoSansThai')],
    when: /\p{Script=Thai}/u,
  },
  {
    family: 'Noto Sans Devanagari',
    paths: [regular('noto-sans-devanagari', 'NotoSansDevanagari')],
    when: /\p{Script=Devanagari}/u,
  },
  {
    family: 'Noto Sans S Chinese',
    paths: ['@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf'],
    when: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u,
  },
  { family: 'NanumGothic', paths: [regular('nanum-gothic', 'NanumGothic')], when: /\p{Script=Hangul}/u },
  {
    family: 'Noto Emoji',
    paths: [regular('noto-emoji', 'NotoEmoji')],
    when: /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u,
  },
];

/** The fonts that a text needs. */
export function fontsFor(text: string): PdfFont[] {
  return pdfFonts.filter(({ when }) => when.test(text));
}

const drawn =
  /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]*$/u;

/** Whether a text has letters of a script that no font here draws. */
export function lacksLetters(text: string): boolean {
  return !drawn.test(text);
}

function regular(name: string, file: string): string {
  return `${google}/${name}/400Regular/${file}_400Regular.ttf`;
}

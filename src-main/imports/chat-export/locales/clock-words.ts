/** Morning words as phones print them, lower case without blanks, dots and marks (CLDR 48, its day periods, and older wordings). */
export const MORNING_WORDS = list(`
am a vm ጥዋት ص صباحا صباحًا dop πμ قظ ap rn de fh 午前 오전 тң ກ່ອນທ່ຽງ priešpiet priekšp претпл үө pg
နံနက် पूर्वाह्न मपू غم පෙව pd paradite fm öö öğledenönce дп to sa 上午 بن gh bn ก่อนเที่ยง পূর্বাহ্ণ
முற்பகல் ਪੂਦੁ prepodne преподне прпод dopoledne dopoludnia morgens vorm vormittags früh frühmorgens
凌晨 清晨 早上 朝 아침 sabah reggel hajnal pagi asubuhi delamañana delamadrugada matin dumatin utra утра
dienag dieoggend በሌሊት فيالمساء ليلاً فجرًا فيالصباح ل gecə sübh səhər сутринта ভোর সকাল ভোরবেলায়
সকালবেলায় ujutro matinada matí r ráno ybore omnatten ommorgenen omformiddagen πρωί τοπρωί
inthemorning madrugada mañana hommikul goizald goizeko goizaldeko نیمه‌شب بامداد صبح aamulla aamup
aamupäivällä ngumaga madaling-araw dumat mat damadrugada damañá સવારે sf safiya לפנותבוקר בוקר בבוקר
सुबह délelőtt գիշերը առավոտյան գիշերվա aðnóttu aðmorgni dinotte dimattina დილ დილით таңғы
នៅពេលព្រឹក ಬೆಳಗ್ಗೆ эртеңменен ຕອນເຊົ້າ naktis rytas norīta ноќе наутро претпладне പുലർച്ചെ രാവിലെ
өглөө पहाट सकाळ tengahmalam natt morg form pånatten påmorgenen påformiddagen बिहान ’snachts
’sochtends ਸਵੇਰੇ rano przedpołudniem damanhã dimineața මැදියමටපසු පාන්දර උදේ dopol zjut zjutraj
dopoldan enatës emëngjesit eparadites ујутру ujutru påmorg påförm påmorgonen påförmiddagen alfajiri
அதிகாலை காலை ఉదయం ในตอนเช้า goöň günortadanöň چب چۈشتىنبۇرۇن ночі ранку صبحمیں ertalab sáng
entathakusa ekuseni 새벽 àárọ̀
`);

/** Afternoon and evening words, written like `MORNING_WORDS`. */
export const AFTERNOON_WORDS = list(`
pm p nm ከሰዓት م مساء مساءً odp μμ بظ ip in du eh 午後 오후 тк ຫຼັງທ່ຽງ popiet pēcp попл үх ptg ညနေ
अपराह्न मउ غو පව pop md pasdite em ös öğledensonra пп tk ch 下午 دن gd pn หลังเที่ยง অপরাহ্ণ பிற்பகல்
ਬਾਦੁ popodne поподне попод odpoledne odpoludnia nachm nachmittags abends 晚上 夕方 昼 저녁 akşam akşamüstü
este petang malam jioni delatarde delanoche soir dusoir après-midi дня вечера diemiddag dieaand በምሽት
ظهرًا بعدالظهر gündüz axşamüstü axşam следобед вечерта দুপুর বিকাল সন্ধ্যা দুপুরবেলায় সন্ধ্যাবেলায়
poslijepodne navečer migdia tarda vespre nit več večer yprynhawn yrhwyr omeftermiddagen omaftenen
μεσημ απόγ τομεσημέρι τοαπόγευμα intheafternoon intheevening atnight tarde noche pärastlõunal õhtul
eguerd arrats iluntz gaueko eguerdiko arratsaldeko iluntzeko ظهر عصر شب بعدازظهر iltap illalla
iltapäivällä nghapon nggabi del’après-midi del’apm apm domediodía datarde danoite બપોરે સાંજે ym
yamma צהריים אחרהצהריים ערב בצהריים בערב दोपहर शाम délután ցերեկը երեկոյան ցերեկվա sore síðdegis
aðkvöldi dipomeriggio disera delpomeriggio 夜 ნაშუადღ საღ ნაშუადღევს საღამოს түстенкейінгі кешкі
នៅពេលរសៀល នៅពេលល្ងាច នៅពេលយប់ ಮಧ್ಯಾಹ್ನ ಸಂಜೆ түштөнкийин кечинде ຕອນບ່າຍ ຕອນແລງ popietė vakaras
pēcpusd vakarā pēcpusdienā попладне навечер ഉച്ചയ്ക്ക് ഉച്ചതിരിഞ്ഞ് വൈകുന്നേരം സന്ധ്യ өдөр орой
दुपार संध्याकाळ နေ့လယ် ည etterm kveld påettermiddagen påkvelden अपरान्ह साँझ बेलुकी ’smiddags
’savonds ਦੁਪਹਿਰੇ ਸ਼ਾਮੀਂ popołudniu wieczorem după-amiaza seara දවල් හවස රෑ popol popoludní zveč
popoldan zvečer epasdites embrëmjes увече uveče påefterm påkvällen påeftermiddagen mchana மதியம்
மாலை அந்திமாலை మధ్యాహ్నం సాయంత్రం ในตอนบ่าย บ่าย ในตอนเย็น ค่ำ gosoň günortadansoň چك چۈشتىنكېيىن
вечора دوپہر سہپہر شام دوپہرمیں شاممیں kechqurun chiều tối ntambama ebusuku ọ̀sán
`);

/** Noon words: 10 to 12 stay as printed, 1 to 9 are the afternoon. */
export const NOON_WORDS = list(`
mittags mittag 中午 正午 noon 정오 öğle dél midi delmediodía tengahhari наобяд siang kunduzi emini
`);

/** Night words: 12 to 5 follow midnight, 6 to 11 come before it. */
export const NIGHT_WORDS = list(`
презнощта রাত্রি রাত্রিবেলায় ponoći vn vnoci βράδυ τοβράδυ öösel yöllä રાત્રે לילה בלילה रात noću
éjjel 夜中 ღამ ღამით түнгі ರಾತ್ರಿ 밤 түничинде ກາງຄືນ ຕອນກາງຄືນ naktī രാത്രി шөнө रात्र ਰਾਤੀਂ wnocy
noaptea ночи ponoči ноћу usiku இரவு రాత్రి กลางคืน gece رات راتمیں kechasi đêm 半夜 午夜 深夜 새벽녘
mitternachts nachts
`);

/** Words between date and time, or after either, that say nothing about the half of the day; eras too. */
export const NEUTRAL_WORDS = list(`
à às at um uhr klo kl om ore alle alas ч г р о в h น เวลา години u o ad ce ah هـ هش هق ہجری هجری
`);

/** Words that say a year counts from the Buddhist era (543 more). */
export const BUDDHIST_WORDS = list(`
be eb พศ พุทธศักราช
`);

/** The era of Solar Hijri years in Latin letters, which elsewhere is a Finnish morning. */
export const PERSIAN_ERA = 'ap';

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

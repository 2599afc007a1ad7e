/**
 * What customers write who want no notifications any more, by language; without what is also an ordinary answer: "cancel" is said of an
 * appointment, "alto" is tall, "seis" is stop in Finnish and six in Spanish.
 */
export const stopWords: readonly string[] = [
  // English
  'stop, stop all, stop please, please stop, stop messages, stop sending, stop notifications',
  'stop promotions, unsubscribe, unsubscribe me, unsub, opt out, opt me out, quit, remove me',
  'no more messages, stop texting me, stop messaging me',
  // French
  'arrêt, arrête, arrêtez, arrêter, stop svp, stop s’il vous plaît, stop merci, stop pub, désabonner',
  'désabonnement, désabonnez-moi, me désabonner, je me désabonne, se désabonner, désinscrire',
  'désinscription, désinscrivez-moi, me désinscrire, plus de messages, plus de message',
  'ne plus recevoir, ne m’écrivez plus, arrêtez les messages, stop messages, stop notifications',
  // Spanish, Portuguese, Italian, Romanian, Catalan
  'parar, baja, dar de baja, darme de baja, detener, cancelar suscripción, desuscribir',
  'no más mensajes, no quiero mensajes, quiero darme de baja, sair, descadastrar, cancelar inscrição',
  'não quero receber, não quero mais mensagens, pare de enviar, disiscrivi, disiscrivimi',
  'disiscrizione, cancellami, rimuovimi, annulla iscrizione, basta messaggi, dezabonare',
  'dezabonează-mă, dezabonați-mă, oprește, opriți, atura, donar de baixa',
  // German, Dutch, Scandinavian, Finnish
  'stopp, stoppen, abmelden, abbestellen, austragen, keine Nachrichten, keine Nachrichten mehr',
  'afmelden, uitschrijven, geen berichten meer, sluta, avsluta, avregistrera, avregistrer, afmeld',
  'frameld, avmeld, meld meg av, lopeta, peru tilaus',
  // Slavic, Baltic, Hungarian, Greek, Turkish
  'стоп, отписаться, отписка, отпишите, отпишите меня, не присылайте, прекратите, отмена подписки',
  'відписатися, відписка, припиніть, не надсилайте, спри, отписване, одјава, прекини, wypisz',
  'wypisz mnie, rezygnuję, zatrzymaj, nie wysyłajcie, odhlásit, zastavit, odhlásiť, zastaviť, odjava',
  'prekini, zaustavi, odjavi me, leiratkozás, leiratkozom, leállítás, στοπ, σταματήστε, διαγραφή',
  'διαγράψτε με, durdur, ret, abonelikten çık, listeden çık, mesaj istemiyorum',
  // Arabic, Persian, Urdu, Hebrew
  'توقف, قف, إيقاف, أوقف, أوقفوا, ستوب, إلغاء الاشتراك, الغي الاشتراك, لا ترسل, لا ترسلوا, لغو عضویت',
  'ارسال نکنید, روکیں, بند کریں, بند کرو, הסר, הסירו, הסר אותי, הסירו אותי, להסרה, עצור',
  // Of India and around
  'रोकें, रोको, रुको, रुकें, बंद करो, बंद करें, स्टॉप, मत भेजो, संदेश मत भेजो, थांबा, थांबवा, ruko',
  'roko, band karo, mat bhejo, বন্ধ করুন, বন্ধ করো, থামুন, স্টপ, ਰੋਕੋ, ਬੰਦ ਕਰੋ, રોકો, બંધ કરો',
  'நிறுத்து, நிறுத்தவும், நிறுத்துங்கள், ఆపు, ఆపండి, ನಿಲ್ಲಿಸಿ, നിർത്തുക, නවත්වන්න',
  // Chinese, Japanese, Korean
  '停止, 退订, 退訂, 取消订阅, 取消訂閱, 拒收, 停止发送, 停止發送, 别发了, 別發了, 不要再发, 不要再發, 不要再发了, 不要再發了, 配信停止, 配信停止希望, 解除',
  '登録解除, ストップ, 退会, 중지, 그만, 정지, 스톱, 수신거부, 구독취소, 그만 보내세요',
  // South-East Asia, Africa
  'berhenti, hentikan, berhenti langganan, henti, ngừng, dừng lại, hủy đăng ký, từ chối nhận, หยุด',
  'ยกเลิกการรับ, itigil, tigil, simamisha, acha kutuma, acha, አቁም, daina',
].flatMap((line) => line.split(', '));

/** What they write who want them again. */
export const startWords: readonly string[] = [
  'start, unstop, subscribe, resubscribe, subscribe me, opt in, opt me in, resume, reprendre',
  'reprenez, réabonner, réabonnement, réabonnez-moi, me réabonner, me réinscrire, réinscription',
  'reanudar, suscribirme, empezar, retomar, começar, riprendi, iscrivimi, reia, abonează-mă',
  'fortsetzen, starten, hervatten, återuppta, старт, возобновить, подписаться, відновити',
  'підписатися, wznów, zapisz mnie, obnovit, nastavi, έναρξη, başlat, abone ol, ابدأ, استئناف',
  'اشتراك, ستارت, شروع, התחל, शुरू, शुरू करें, शुरू करो, स्टार्ट, শুরু করুন, 开始, 開始, 订阅, 訂閱, 恢复, 恢復',
  '再開, 시작, 재개, mulai, lanjutkan, bắt đầu, anza',
].flatMap((line) => line.split(', '));

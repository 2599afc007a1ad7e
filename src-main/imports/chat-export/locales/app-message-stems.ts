/** Starts of lines the app wrote in a person's name that are neither media nor notice: calls, view-once media, live locations. */
export const APP_MESSAGE_STEMS: readonly string[] = `
Missed voice call|Missed video call|Missed group voice call|Missed group video call|Missed call|Silenced voice call|Silenced video call|Voice call|Video call|Group call
Appel vocal|Appel vidéo|Appel manqué|Appel de groupe|Sprachanruf|Videoanruf|Verpasster|Gruppenanruf
Llamada perdida|Llamada de voz|Llamada grupal|Videollamada|Chamada de voz|Chamada de vídeo|Chamada perdida|Chamada não atendida|Videochamada|Ligação
Chiamata vocale|Chiamata persa|Videochiamata|Gemiste|Spraakoproep|Video-oproep|Trucada|Videotrucada
Пропущенный|Аудиозвонок|Видеозвонок|Голосовой звонок|Пропущений|Аудіодзвінок|Відеодзвінок|Nieodebrane|Połączenie głosowe|Połączenie wideo|Rozmowa głosowa|Rozmowa wideo
Zmeškaný|Hlasový hovor|Videohovor|Nem fogadott|Hanghívás|Videohívás|Apel vocal|Apel video|Apel pierdut|Αναπάντητη|Φωνητική κλήση|Βιντεοκλήση
Cevapsız|Sesli arama|Görüntülü arama|مكالمة|تماس صوتی|تماس تصویری|تماس بی|שיחה|שיחת|वॉइस कॉल|वीडियो कॉल|मिस्ड|मिस्‍ड
Panggilan|Cuộc gọi|สายที่ไม่ได้รับ|การโทรด้วยเสียง|วิดีโอคอล|不在着信|音声通話|ビデオ通話|부재중|음성통화|영상통화|음성 통화|영상 통화|未接|语音通话|视频通话|語音通話|視訊通話
Missat|Röstsamtal|Videosamtal|Ubesvaret|Taleopkald|Videoopkald|Tapt|Taleanrop|Videoanrop|Vastaamaton|Äänipuhelu|Videopuhelu|Propušten|Glasovni poziv|Videopoziv|Пропуснато
You received a view once|You sent a view once|View once|Vous avez reçu|Vue unique|Recibiste|Você recebeu|Du hast eine einmalige|Hai ricevuto
This message can't be displayed|This message can’t be displayed|Waiting for this message|Ce message ne peut pas|En attente de ce message
Live location|Position en direct|Localisation en direct|Ubicación en tiempo real|Localização em tempo real|Live-Standort|Posizione in tempo reale|Live locatie`
  .trim()
  .split(/[|\n]/);

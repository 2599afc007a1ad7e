const codes =
  'AC 247 AD 376 AW 297 BA 387 BN 673 BQ 5993 BQ 5994 BQ 5997 BT 975 BZ 501 CD 243 CF 236 CK 682 CU 53 CV 238 CW 599 CY 357 DJ 253 ' +
  'EE 372 FJ 679 FK 500 FM 691 FO 298 GF 594 GI 350 GL 299 GN 224 GP 590 GQ 240 GY 592 IO 246 IR 98 IS 354 KG 996 KI 686 KM 269 ' +
  'KP 850 KR 82 LI 423 LU 352 MC 377 ME 382 MH 692 MM 95 MO 853 MQ 596 MT 356 MU 230 MV 960 NC 687 NF 672 NR 674 NU 683 PF 689 ' +
  'PM 508 PS 970 PW 680 RE 262 SB 677 SC 248 SH 290 SM 378 SR 597 ST 239 SY 963 TK 690 TL 670 TO 676 TV 688 VU 678 WF 681 WS 685 ' +
  'XK 383 YT 262269 YT 262639';

/** Calling codes that no market lists, so that they count as "Other", each with its country. */
export const unlistedCountries: ReadonlyMap<string, string> = new Map(
  [...codes.matchAll(/([A-Z]{2}) (\d+)/g)].map(([, country = '', code = '']) => [code, country]),
);

/** Countries without a calling code of their own: their market is that of the country whose code they use. */
export const countriesSharingCode: ReadonlyMap<string, string> = new Map([
  ['AX', 'FI'],
  ['CC', 'AU'],
  ['CX', 'AU'],
  ['EH', 'MA'],
  ['GG', 'GB'],
  ['IM', 'GB'],
  ['JE', 'GB'],
  ['SJ', 'NO'],
  ['VA', 'IT'],
]);

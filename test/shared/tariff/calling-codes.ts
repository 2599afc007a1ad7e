// Every country calling code there is, by the law of section 5 and the world's numbering plan, not by the files that the engine reads.

/** What numbers of a calling code are: the country, and the market in each of the four periods of `periods`. */
export interface CallingCode {
  code: string;
  country: string | null;
  markets: readonly [string, string, string, string];
}

/** The months in which each of the four market lists was in force. */
export const periods = ['2025-09', '2026-06', '2026-09', '2026-10'] as const;

const asia = 'Rest of Asia Pacific';
const europe = 'Rest of Central & Eastern Europe';
const gulf = 'Rest of Middle East';

const moved: readonly CallingCode[] = [
  { code: '263', country: 'ZW', markets: ['Other', 'Rest of Africa', 'Rest of Africa', 'Rest of Africa'] },
  { code: '852', country: 'HK', markets: [asia, asia, 'Hong Kong', 'Hong Kong'] },
  { code: '65', country: 'SG', markets: [asia, asia, 'Singapore', 'Singapore'] },
  { code: '36', country: 'HU', markets: [europe, europe, 'Hungary', 'Hungary'] },
  { code: '48', country: 'PL', markets: [europe, europe, 'Poland', 'Poland'] },
  { code: '40', country: 'RO', markets: [europe, europe, 'Romania', 'Romania'] },
  { code: '974', country: 'QA', markets: [gulf, gulf, 'Qatar', 'Qatar'] },
  { code: '880', country: 'BD', markets: [asia, asia, asia, 'Bangladesh'] },
  { code: '977', country: 'NP', markets: [asia, asia, asia, 'Nepal'] },
  { code: '94', country: 'LK', markets: [asia, asia, asia, 'Sri Lanka'] },
  { code: '964', country: 'IQ', markets: [gulf, gulf, gulf, 'Iraq'] },
  { code: '965', country: 'KW', markets: [gulf, gulf, gulf, 'Kuwait'] },
  { code: '968', country: 'OM', markets: [gulf, gulf, gulf, 'Oman'] },
  { code: '212', country: 'MA', markets: ['Rest of Africa', 'Rest of Africa', 'Rest of Africa', 'Morocco'] },
  { code: '380', country: 'UA', markets: [europe, europe, europe, 'Ukraine'] },
  { code: '76', country: 'KZ', markets: ['Other', 'Other', 'Other', 'Kazakhstan'] },
  { code: '77', country: 'KZ', markets: ['Other', 'Other', 'Other', 'Kazakhstan'] },
];

// Baikonur (73362), Abkhazia (7840, 7940), South Ossetia (7850) and Crimea (7365, 7978) have Russian numbers.
const steady: Readonly<Record<string, string>> = {
  Argentina: 'AR 54',
  Brazil: 'BR 55',
  Chile: 'CL 56',
  Colombia: 'CO 57',
  Egypt: 'EG 20',
  France: 'FR 33',
  Germany: 'DE 49',
  India: 'IN 91',
  Indonesia: 'ID 62',
  Israel: 'IL 972',
  Italy: 'IT 39',
  Malaysia: 'MY 60',
  Mexico: 'MX 52',
  Netherlands: 'NL 31',
  Nigeria: 'NG 234',
  Pakistan: 'PK 92',
  Peru: 'PE 51',
  Russia: 'RU 7',
  'Saudi Arabia': 'SA 966',
  'South Africa': 'ZA 27',
  Spain: 'ES 34',
  Turkey: 'TR 90',
  'United Arab Emirates': 'AE 971',
  'United Kingdom': 'GB 44',
  'Rest of Africa':
    'DZ 213, AO 244, BJ 229, BW 267, BF 226, BI 257, CM 237, TD 235, CG 242, ER 291, ET 251, GA 241, GM 220, GH 233, GW 245, ' +
    'CI 225, KE 254, LS 266, LR 231, LY 218, MG 261, MW 265, ML 223, MR 222, MZ 258, NA 264, NE 227, RW 250, SN 221, SL 232, ' +
    'SO 252, SS 211, SD 249, SZ 268, TZ 255, TG 228, TN 216, UG 256, ZM 260',
  [asia]:
    'AF 93, AU 61, KH 855, CN 86, JP 81, LA 856, MN 976, NZ 64, PG 675, PH 63, TW 886, TJ 992, TH 66, TM 993, UZ 998, VN 84',
  [europe]:
    'AL 355, AM 374, AZ 994, BY 375, BG 359, HR 385, CZ 420, GE 995, GR 30, LV 371, LT 370, MD 373, MK 389, RS 381, SK 421, SI 386',
  'Rest of Western Europe': 'AT 43, BE 32, DK 45, FI 358, IE 353, NO 47, PT 351, SE 46, CH 41',
  'Rest of Latin America':
    'BO 591, CR 506, EC 593, SV 503, GT 502, HT 509, HN 504, NI 505, PA 507, PY 595, UY 598, VE 58, ' +
    'DO 1809, DO 1829, DO 1849, JM 1658, JM 1876, PR 1787, PR 1939',
  [gulf]: 'BH 973, JO 962, LB 961, YE 967',
  Other:
    'CD 243, KR 82, EE 372, CY 357, MT 356, LU 352, IS 354, BA 387, ME 382, XK 383, KG 996, SY 963, PS 970, IR 98, CU 53, GY 592, ' +
    'SR 597, BZ 501, MU 230, GN 224, CF 236, DJ 253, CV 238, MM 95, MV 960, BN 673, MO 853, FJ 679, GP 590, GF 594, MQ 596, ' +
    'KM 269, SC 248, ST 239, GQ 240, IO 246, AC 247, SH 290, AW 297, FO 298, GL 299, GI 350, AD 376, MC 377, SM 378, LI 423, ' +
    'FK 500, PM 508, TL 670, NF 672, NR 674, TO 676, SB 677, VU 678, PW 680, WF 681, CK 682, NU 683, WS 685, KI 686, NC 687, ' +
    'TV 688, PF 689, TK 690, FM 691, MH 692, KP 850, BT 975, ' +
    'RE 262, YT 262269, YT 262639, ' +
    'CW 599, BQ 5993, BQ 5994, BQ 5997, ' +
    'AG 1268, AI 1264, AS 1684, BB 1246, BM 1441, BS 1242, DM 1767, GD 1473, GU 1671, KN 1869, KY 1345, LC 1758, MP 1670, ' +
    'MS 1664, SX 1721, TC 1649, TT 1868, VC 1784, VG 1284, VI 1340',
};

// Satellites, networks, shared-cost and global freephone numbers, and codes that nobody has.
const ofNoCountry =
  '210 214 215 217 219 259 28 292 293 294 295 296 379 384 388 422 424 425 426 427 428 429 671 684 693 694 695 696 697 698 699 ' +
  '80 83 851 854 857 858 859 870 871 872 873 874 875 876 877 878 879 881 882 883 884 885 887 888 889 89 969 978 979 990 991 997 999';

const canada =
  '204 226 236 249 250 257 263 273 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 514 519 548 579 ' +
  '581 584 587 600 604 613 622 633 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942';
const unitedStates =
  '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 227 228 229 231 234 235 239 240 248 251 ' +
  '252 253 254 256 260 262 267 269 270 272 274 276 279 281 283 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 ' +
  '319 320 321 323 324 325 326 327 329 330 331 332 334 336 337 339 341 346 347 350 351 352 353 360 361 363 364 369 380 385 386 ' +
  '401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 442 443 445 447 448 458 463 464 ' +
  '469 470 472 475 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 531 534 539 540 541 551 ' +
  '557 559 561 562 563 564 567 570 571 572 573 574 575 580 582 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 ' +
  '618 619 620 623 626 628 629 630 631 636 640 641 645 646 650 651 656 657 659 660 661 662 667 669 678 680 681 682 686 689 701 ' +
  '702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 725 726 727 728 730 731 732 734 737 738 740 743 747 748 754 ' +
  '757 760 762 763 765 769 770 771 772 773 774 775 779 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 ' +
  '820 821 826 828 830 831 832 835 838 839 840 843 845 847 848 850 854 856 857 858 859 860 862 863 864 865 870 872 878 901 903 ' +
  '904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 929 930 931 934 936 937 938 940 941 943 945 947 948 949 ' +
  '951 952 954 956 959 970 971 972 973 975 978 979 980 983 984 985 986 989';
const tollFreeAndPersonal =
  '500 521 522 523 524 525 526 527 528 529 532 533 544 566 577 588 700 710 800 833 844 855 866 877 888 900';

/** Every calling code, the area codes of +1 one by one; a number belongs to the longest code that it begins with. */
export const callingCodes: readonly CallingCode[] = [
  ...moved,
  ...Object.entries(steady).flatMap(([market, text]) =>
    text.split(', ').map((pair) => always(pair.slice(3), pair.slice(0, 2), market)),
  ),
  ...ofNoCountry.split(' ').map((code) => always(code, null, 'Other')),
  ...areaCodes(canada, 'CA'),
  ...areaCodes(unitedStates, 'US'),
  ...areaCodes(tollFreeAndPersonal, null),
];

function areaCodes(text: string, country: string | null): CallingCode[] {
  return text.split(' ').map((area) => always(`1${area}`, country, 'North America'));
}

function always(code: string, country: string | null, market: string): CallingCode {
  return { code, country, markets: [market, market, market, market] };
}

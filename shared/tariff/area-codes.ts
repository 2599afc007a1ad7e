const canada = codes(
  '204 226 236 249 250 257 263 273 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 514 519 ' +
    '537 548 568 579 581 584 587 600 604 613 622 633 639 644 647 655 672 677 683 688 705 709 742 753 778 780 782 807 819 825 851 ' +
    '867 873 879 902 905 942',
);
const personal = '500 521 522 523 524 525 526 527 528 529 532 533 544 566 577 588';
const services = '211 311 411 511 611 700 710 711 800 811 822 833 844 855 866 877 888 900 911';
const nowhere = codes(`${personal} ${services}`);

/** The country of a +1 area code that no island has; null for toll-free, personal and service codes, which have none. */
export function countryOfAreaCode(areaCode: string): 'CA' | 'US' | null {
  if (canada.has(areaCode)) return 'CA';
  return nowhere.has(areaCode) || !/^[2-9]\d\d$/.test(areaCode) ? null : 'US';
}

function codes(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const canada =
  '204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 514 519 ' +
  '537 548 568 579 581 584 587 600 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 851 867 873 879 902 905 942';
const islands =
  '242 246 264 268 284 340 345 441 473 649 658 664 670 671 684 721 758 767 784 787 809 829 849 868 869 876 939';
const nowhere = '800 822 833 844 855 866 877 888 900';
const others = new Set(`${canada} ${islands} ${nowhere}`.split(' '));

/** Whether Meta holds back marketing for this customer: a +1 number with a US area code, or an id scoped to the US. */
export function isUnitedStates(customer: string): boolean {
  if (customer.startsWith('US.')) return true;
  return /^\+1[2-9]\d{9}$/.test(customer) && !others.has(customer.slice(2, 5));
}

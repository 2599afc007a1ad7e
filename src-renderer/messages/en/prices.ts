/** Why a message cost what it cost, in few words. */
export const prices = { unknown: 'price unknown' };

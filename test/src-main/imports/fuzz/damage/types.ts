import type { Dice } from '../dice.ts';
import type { MadeChat } from '../made/make-chat.ts';
import type { PackedFile } from '../made/pack-zip.ts';

/** What a mutator may draw on beside the bytes it spoils. */
export interface Spoiling {
  dice: Dice;
  /** The chat whose text it is. */
  chat: MadeChat;
  /** Makes another export, of the same form but another date order where `isTwin`, and keeps its truth for the oracle. */
  another(isTwin: boolean): Buffer;
}

/** Spoils the text of an export. */
export type TextDamage = (bytes: Buffer, spoiling: Spoiling) => Buffer;

/** Spoils a zip: the files that go in, or the bytes that come out. */
export interface ZipDamage {
  files?(files: PackedFile[], dice: Dice): PackedFile[];
  bytes?(zip: Buffer, dice: Dice): Buffer;
}

type Stem<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : never;

/** The same keys as in English; French counts may add `_many` (a million and more). */
export type Translation<English> = { [Key in keyof English]: string } & {
  [Key in keyof English as `${Stem<Key>}_many`]?: string;
};

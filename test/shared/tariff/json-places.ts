/** Anything that a JSON file can hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

interface JsonObject {
  [key: string]: Json;
}

/** A way into JSON: ["messages", "0", "at"]. */
export type Place = readonly string[];

/** Every place in JSON at which a value stands, the outermost value's apart. */
export function placesIn(json: Json, place: Place = []): Place[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [
    [...place, key],
    ...placesIn(value, [...place, key]),
  ]);
}

/** The value that stands at a place. */
export function valueAt(json: Json, place: Place): Json {
  return place.reduce((value, key) => (value as JsonObject)[key] ?? null, json);
}

/** A copy with another value at a place; undefined takes the place away. */
export function change(json: Json, place: Place, value: Json | undefined): Json {
  const copy = structuredClone(json);
  const parent = valueAt(copy, place.slice(0, -1)) as JsonObject;
  const last = place.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

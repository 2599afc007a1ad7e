import { line, union, type Shape } from './shapes.ts';

type Stroke = readonly (readonly [x: number, y: number])[];

/** How wide and high a digit is, in its own units. */
export const digitSize = { width: 3, height: 5 };

const strokeWidth = 0.85;

const six: Stroke = [
  [2.6, 0.2],
  [1.6, 0],
  [0.6, 0.6],
  [0, 2],
  [0, 4.1],
  [0.8, 5],
  [2.2, 5],
  [3, 4.1],
  [3, 2.9],
  [2.2, 2.1],
  [0.9, 2.1],
  [0, 2.9],
];

const strokes: Readonly<Record<string, readonly Stroke[]>> = {
  '1': [
    [
      [0.5, 1],
      [1.7, 0],
      [1.7, 5],
    ],
  ],
  '2': [
    [
      [0, 1],
      [0.8, 0],
      [2.2, 0],
      [3, 1],
      [3, 1.8],
      [0, 5],
      [3, 5],
    ],
  ],
  '3': [
    [
      [0, 0.6],
      [0.8, 0],
      [2.2, 0],
      [3, 0.8],
      [3, 1.6],
      [2.2, 2.4],
      [1.2, 2.4],
    ],
    [
      [2.2, 2.4],
      [3, 3.2],
      [3, 4.2],
      [2.2, 5],
      [0.8, 5],
      [0, 4.4],
    ],
  ],
  '4': [
    [
      [2.2, 5],
      [2.2, 0],
      [0, 3.6],
      [3, 3.6],
    ],
  ],
  '5': [
    [
      [2.8, 0],
      [0.4, 0],
      [0.2, 2.2],
      [1, 1.9],
      [2.1, 1.9],
      [3, 2.8],
      [3, 4.1],
      [2.1, 5],
      [0.8, 5],
      [0, 4.4],
    ],
  ],
  '6': [six],
  '7': [
    [
      [0, 0],
      [3, 0],
      [1.1, 5],
    ],
  ],
  '8': [
    [
      [0.8, 2.4],
      [0, 1.6],
      [0, 0.8],
      [0.8, 0],
      [2.2, 0],
      [3, 0.8],
      [3, 1.6],
      [2.2, 2.4],
      [0.8, 2.4],
      [0, 3.2],
      [0, 4.2],
      [0.8, 5],
      [2.2, 5],
      [3, 4.2],
      [3, 3.2],
      [2.2, 2.4],
    ],
  ],
  '9': [six.map(([x, y]) => [digitSize.width - x, digitSize.height - y])],
  '+': [
    [
      [0, 2.5],
      [2.4, 2.5],
    ],
    [
      [1.2, 1.3],
      [1.2, 3.7],
    ],
  ],
};

/** A digit from 1 to 9, or a plus, from (0, 0) to its size; anything else is empty. */
export function digit(character: string): Shape {
  const lines = (strokes[character] ?? []).map((stroke) => line(stroke, strokeWidth));
  return union(...lines);
}

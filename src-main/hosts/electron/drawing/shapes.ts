/** How far a point lies outside a shape (negative: inside), in the units of a drawing. */
export type Shape = (x: number, y: number) => number;

/** A square with round corners, from (0, 0) to (side, side). */
export function roundSquare(side: number, radius: number): Shape {
  const half = side / 2;
  return (x, y) => {
    const [across, down] = [Math.abs(x - half) - half + radius, Math.abs(y - half) - half + radius];
    return Math.hypot(Math.max(across, 0), Math.max(down, 0)) + Math.min(Math.max(across, down), 0) - radius;
  };
}

export function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) - radius;
}

/** A line through points, as wide as said, with round ends and corners. */
export function line(points: readonly (readonly [number, number])[], width: number): Shape {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const [index, [toX, toY]] of points.entries()) {
      const [fromX, fromY] = points[Math.max(0, index - 1)] ?? [toX, toY];
      nearest = Math.min(nearest, toSegment(x, y, fromX, fromY, toX, toY));
    }
    return nearest - width / 2;
  };
}

/** All of several shapes. */
export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
}

/** A shape drawn smaller or larger, with its origin at a place. */
export function placed(shape: Shape, left: number, top: number, scale: number): Shape {
  return (x, y) => shape((x - left) / scale, (y - top) / scale) * scale;
}

function toSegment(x: number, y: number, fromX: number, fromY: number, toX: number, toY: number): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX * alongX + alongY * alongY;
  const part = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
  const within = Math.max(0, Math.min(1, part));
  return Math.hypot(x - fromX - within * alongX, y - fromY - within * alongY);
}

/** A measurement: time at a number of documents, both positive. */
export interface Point {
  size: number;
  seconds: number;
}

/**
 * The exponent b of seconds = a · size^b, by least squares over the logarithms.
 *
 * @returns `null` with fewer than two different sizes.
 */
export function fitExponent(points: Point[]): number | null {
  const logs = points.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)] as const);
  const meanX = mean(logs.map(([x]) => x));
  const meanY = mean(logs.map(([, y]) => y));
  let covariance = 0;
  let variance = 0;
  for (const [x, y] of logs) {
    covariance += (x - meanX) * (y - meanY);
    variance += (x - meanX) ** 2;
  }
  return variance === 0 ? null : covariance / variance;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

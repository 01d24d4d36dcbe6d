/**
 * The contrast of two colours by WCAG 2.2, from 1 to 21.
 *
 * @param a `#9c1c20`, six digits.
 * @example contrast("#9c1c20", "#ffffff") // 8.12
 */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The lowest contrast of a colour with any of several. */
export function lowestContrast(colour: string, surfaces: string[]): number {
  return Math.min(...surfaces.map((surface) => contrast(colour, surface)));
}

function luminance(hex: string): number {
  const [r, g, b] = channelsOf(hex).map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue, 0 to 255. */
export function channelsOf(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
}

const known = new Map<number, readonly [numerator: number, denominator: number]>();

/** A decimal as written (0.65) as a fraction of whole numbers (65/100), so that bounds compare exactly. */
export function fraction(decimal: number): readonly [numerator: number, denominator: number] {
  let parts = known.get(decimal);
  if (parts === undefined) {
    const digits = String(decimal).split('.')[1]?.length ?? 0;
    const denominator = 10 ** digits;
    parts = [Math.round(decimal * denominator), denominator];
    known.set(decimal, parts);
  }
  return parts;
}

/** Sign of a/b − decimal, exactly, for whole positive a and b. */
export function compareRatio(a: number, b: number, decimal: number): number {
  const [numerator, denominator] = fraction(decimal);
  return Math.sign(a * denominator - b * numerator);
}

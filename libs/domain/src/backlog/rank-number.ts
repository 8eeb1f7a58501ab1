import { BASE_62_DIGITS } from 'fractional-indexing';

const BASE = BigInt(BASE_62_DIGITS.length);

/** Units a gap should have at least, so that rounding leaves gaps nearly equal. */
const UNITS_PER_GAP = 4n;

/**
 * A rank read as a number, in units of 62^-precision. Its first letter says how many integer digits follow:
 * `a` 1 … `z` 26 upwards from zero, `Z` 1 … `A` 26 downwards; the rest is the fraction.
 */
export function toUnits(rank: string, precision: number): bigint {
  const length = integerLength(rank);
  const integer = digitsValue(rank.slice(1, 1 + length)) + offsetOf(rank.charAt(0), length);
  const fraction = rank.slice(1 + length).padEnd(precision, '0');
  return integer * BASE ** BigInt(precision) + digitsValue(fraction);
}

/** The rank of a number of units: the shortest one that says it. */
export function fromUnits(units: bigint, precision: number): string {
  const scale = BASE ** BigInt(precision);
  const fraction = ((units % scale) + scale) % scale;
  const decimals = valueDigits(fraction, precision).replace(/0+$/, '');
  return integerPart((units - fraction) / scale) + decimals;
}

/** How many fraction digits `count` evenly spread ranks between two others need. */
export function precisionFor(after: string, before: string, count: number): number {
  const wanted = BigInt(count + 1) * UNITS_PER_GAP;
  let precision = Math.max(fractionLength(after), fractionLength(before));
  while (toUnits(before, precision) - toUnits(after, precision) < wanted) precision += 1;
  return precision;
}

function integerPart(value: bigint): string {
  let length = 1;
  let offset = 0n;
  let size = BASE;
  const distance = value < 0n ? -value - 1n : value;
  while (distance >= offset + size) {
    offset += size;
    size *= BASE;
    length += 1;
  }
  return value < 0n
    ? String.fromCharCode(91 - length) + valueDigits(value + offset + size, length)
    : String.fromCharCode(96 + length) + valueDigits(value - offset, length);
}

function offsetOf(head: string, length: number): bigint {
  let shorter = 0n;
  for (let digits = 1; digits < length; digits += 1) shorter += BASE ** BigInt(digits);
  return isPositive(head) ? shorter : -shorter - BASE ** BigInt(length);
}

function integerLength(rank: string): number {
  const code = rank.charCodeAt(0);
  return isPositive(rank.charAt(0)) ? code - 96 : 91 - code;
}

function fractionLength(rank: string): number {
  return rank.length - 1 - integerLength(rank);
}

function isPositive(head: string): boolean {
  return head >= 'a';
}

function digitsValue(digits: string): bigint {
  let value = 0n;
  for (const digit of digits) value = value * BASE + BigInt(BASE_62_DIGITS.indexOf(digit));
  return value;
}

function valueDigits(value: bigint, length: number): string {
  let digits = '';
  for (let rest = value, place = 0; place < length; place += 1, rest /= BASE) digits = BASE_62_DIGITS.charAt(Number(rest % BASE)) + digits;
  return digits;
}

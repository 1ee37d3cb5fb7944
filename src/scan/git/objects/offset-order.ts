/** Few enough that all the places that are written to stay in the processor's cache. */
const DIGITS = 2048;

/** The places of `offsets` (whole numbers below 2**53) in ascending order, by sorting digit after digit. */
export function offsetOrder(offsets: Float64Array): Uint32Array {
  const count = offsets.length;
  let order = new Uint32Array(count);
  let other = new Uint32Array(count);
  let largest = 0;
  for (let item = 0; item < count; item++) {
    order[item] = item;
    largest = Math.max(largest, offsets[item]!);
  }
  const digits = new Uint16Array(count);
  for (let unit = 1; unit <= largest; unit *= DIGITS) {
    for (let item = 0; item < count; item++) digits[item] = Math.floor(offsets[item]! / unit) % DIGITS;
    sortByDigit(digits, order, other);
    [order, other] = [other, order];
  }
  return order;
}

function sortByDigit(digits: Uint16Array, from: Uint32Array, to: Uint32Array): void {
  const places = new Uint32Array(DIGITS);
  for (let item = 0; item < digits.length; item++) places[digits[item]!]!++;
  let total = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const here = places[digit]!;
    places[digit] = total;
    total += here;
  }
  for (let place = 0; place < from.length; place++) {
    const item = from[place]!;
    to[places[digits[item]!]!++] = item;
  }
}

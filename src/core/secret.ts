const MASK = '[secret]';
const values = new WeakMap<Secret, string>();

/**
 * A wrapped secret value. It prints as `[secret]` in template strings, JSON, `console.log`, `util.inspect`, spread,
 * `Object.entries`, structured clones and the differences of test runners; `expose()` is the only way to the value.
 *
 * It protects from printing by accident, not from code that wants the value, nor from a dump of memory: JavaScript
 * strings cannot be wiped.
 */
export class Secret {
  constructor(value: string) {
    values.set(this, value);
    Object.freeze(this);
  }

  /** The value. A test of this repository lists the files that may call it. */
  expose(): string {
    return values.get(this)!;
  }

  /** True if both hold the same value; the time taken depends on the lengths only. */
  equals(other: Secret): boolean {
    const left = this.expose();
    const right = other.expose();
    let difference = left.length ^ right.length;
    // Behind the end of the shorter one charCodeAt gives NaN, which counts as 0 here.
    for (let at = 0; at < right.length; at += 1) difference |= left.charCodeAt(at) ^ right.charCodeAt(at);
    return !difference;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  /** Asked by Node's `util.inspect`, and so by `console.log`. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MASK;
  }
}

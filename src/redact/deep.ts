import { redact } from './redact.ts';

/**
 * A value with every secret in its texts replaced, however deep: arrays, maps, sets, errors with their causes, objects of
 * any class. What leads to none is given back as it is; what does is copied, never changed. Getters are not called.
 */
export function redactDeep<Value>(value: Value): Value {
  if (typeof value === 'string') return redact(value) as Value;
  if (!isObject(value)) return value;
  const tainted = taintedIn(value);
  return tainted.size === 0 ? value : (copy(value, tainted, new Map()) as Value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/** The objects from which a text with a secret can be reached, circles among them. */
function taintedIn(root: object): Set<object> {
  const holders = new Map<object, object[]>([[root, []]]);
  const tainted = new Set<object>();
  for (const [object] of holders) {
    for (const part of partsOf(object)) {
      if (typeof part === 'string') {
        if (redact(part) !== part) tainted.add(object);
      } else if (isObject(part)) {
        const known = holders.get(part);
        if (known === undefined) holders.set(part, [object]);
        else known.push(object);
      }
    }
  }
  // A set that grows while it is walked through: whoever holds something tainted is tainted.
  for (const object of tainted) for (const holder of holders.get(object)!) tainted.add(holder);
  return tainted;
}

function partsOf(object: object): unknown[] {
  const properties = propertiesOf(object);
  const own = Reflect.ownKeys(properties).map((name): unknown => properties[name]!.value);
  if (object instanceof Map) return [...own, ...[...object].flat()];
  return object instanceof Set ? [...own, ...object] : own;
}

function propertiesOf(object: object): Record<string | symbol, PropertyDescriptor> {
  const properties: Record<string | symbol, PropertyDescriptor> = Object.getOwnPropertyDescriptors(object);
  // Behind a getter in newer engines.
  if (object instanceof Error) properties['stack'] = { value: object.stack, writable: true, configurable: true };
  return properties;
}

function copy(value: unknown, tainted: ReadonlySet<object>, copies: Map<object, object>): unknown {
  if (typeof value === 'string') return redact(value);
  if (!isObject(value) || !tainted.has(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const made = emptyLike(value);
  copies.set(value, made);
  const copied = (part: unknown): unknown => copy(part, tainted, copies);
  if (value instanceof Map)
    for (const [key, part] of value) (made as Map<unknown, unknown>).set(copied(key), copied(part));
  if (value instanceof Set) for (const part of value) (made as Set<unknown>).add(copied(part));
  const properties = propertiesOf(value);
  for (const name of Reflect.ownKeys(properties)) {
    const property = properties[name]!;
    if ('value' in property) property.value = copied(property.value);
  }
  return Object.defineProperties(made, properties);
}

function emptyLike(value: object): object {
  if (Array.isArray(value)) return [];
  if (value instanceof Map) return new Map();
  return value instanceof Set ? new Set() : (Object.create(Object.getPrototypeOf(value)) as object);
}

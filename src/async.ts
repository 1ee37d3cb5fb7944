import './catalogue.ts';

// The door `keyward/async`.
export { loadKeysFrom } from './load/load-keys-from.ts';
export type { KeysFrom, LoadFromOptions } from './load/load-keys-from.ts';
export type { ReadableStore } from './load/store-cache.ts';

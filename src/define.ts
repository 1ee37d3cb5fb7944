import './catalogue.ts';

// The door `keyward/define`.
export { defineKeys, text } from './load/define-keys.ts';
export type { Defined, DefineOptions } from './load/define-keys.ts';
export type { Validator } from './load/standard-schema.ts';

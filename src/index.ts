export { KeywardError, isKeywardError } from './core/errors.ts';
export type { ErrorCode } from './core/errors.ts';
export { Secret } from './core/secret.ts';
export type { ProviderId } from './load/_provider-id.ts';
export type { Environment } from './load/environment.ts';
export { loadKeys } from './load/load-keys.ts';
export type { Keys, LoadOptions } from './load/load-keys.ts';

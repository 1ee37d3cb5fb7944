export { KeywardError, isKeywardError } from './core/errors.ts';
export type { ErrorCode } from './core/errors.ts';
export { Secret } from './core/secret.ts';

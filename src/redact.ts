// The door `keyward/redact`.
export { redactDeep } from './redact/deep.ts';
export { redactConsole, redactFormat, redactStream } from './redact/patch.ts';
export type { Undo } from './redact/patch.ts';
export { redact } from './redact/redact.ts';

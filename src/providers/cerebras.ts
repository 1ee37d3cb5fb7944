import { base36Lower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Cerebras. Keys never expire, and the console shows the whole key at any time: who gets into it has every key. */
export default defineProvider({
  id: 'cerebras',
  name: 'Cerebras',
  env: ['CEREBRAS_API_KEY', 'CEREBRAS_KEY'],
  docs: 'https://inference-docs.cerebras.ai/api-reference/authentication',
  console: 'https://cloud.cerebras.ai',
  checked: '2026-11-24',
  keys: [{ id: 'cerebras-api-key', token: token('csk-', base36Lower(48)), evidence: 'observed' }],
});

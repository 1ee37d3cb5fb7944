import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** The Mem0 platform. It is sent as `Authorization: Token`, not as a bearer token; each key belongs to a project. */
export default defineProvider({
  id: 'mem0',
  name: 'Mem0',
  env: ['MEM0_API_KEY'],
  docs: 'https://docs.mem0.ai/api-reference',
  console: 'https://app.mem0.ai/dashboard/api-keys',
  checked: '2026-11-24',
  // 40 characters in keys seen. No shorter than 36, since the prefix is short.
  keys: [{ id: 'mem0-api-key', token: token('m0-', base62(36, 44)), evidence: 'observed' }],
});

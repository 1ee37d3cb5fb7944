import { token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Luma AI (Dream Machine). A key is two UUIDs behind its prefix. */
export default defineProvider({
  id: 'luma',
  name: 'Luma AI',
  env: ['LUMAAI_API_KEY', 'LUMA_API_KEY'],
  docs: 'https://docs.lumalabs.ai/docs/api',
  console: 'https://lumalabs.ai/dream-machine/api/keys',
  checked: '2026-11-24',
  keys: [{ id: 'luma-api-key', token: token('luma-', uuid, '-', uuid), evidence: 'observed' }],
});

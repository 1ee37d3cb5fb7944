import { base36Upper, base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Runpod. What a key may do (all, restricted, read only) does not show; keys of before November 2024 lack a prefix. */
export default defineProvider({
  id: 'runpod',
  name: 'Runpod',
  env: ['RUNPOD_API_KEY', 'RUNPOD_AI_API_KEY'],
  docs: 'https://docs.runpod.io/api-reference/overview',
  console: 'https://console.runpod.io/user/settings',
  checked: '2026-11-24',
  keys: [
    { id: 'runpod-api-key', token: token('rpa_', base36Upper(40), base62(6)), evidence: 'observed' },
    { id: 'runpod-legacy-api-key', token: token(base36Upper(40)), near: ['runpod'], evidence: 'unconfirmed' },
  ],
});

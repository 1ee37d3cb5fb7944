import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Fireworks AI. Keys made before the `fw_` prefix came in are 48 bare letters and digits. */
export default defineProvider({
  id: 'fireworks',
  name: 'Fireworks AI',
  env: ['FIREWORKS_API_KEY', 'FIREWORKS_AI_API_KEY', 'FIREWORKSAI_API_KEY', 'FIREWORKS_AI_TOKEN', 'FIREWORKS_KEY'],
  docs: 'https://docs.fireworks.ai/api-reference/introduction',
  console: 'https://app.fireworks.ai/settings/users/api-keys',
  checked: '2026-11-24',
  keys: [
    // Lengths: 24 and more in public code, seen 2026-11-24; nothing states how long a key is.
    { id: 'fireworks-api-key', token: token('fw_', base62(20, 40)), evidence: 'observed' },
    {
      id: 'fireworks-legacy-api-key',
      // Shape: public code that calls the Python client, seen 2026-11-24.
      token: token(base62(48)),
      near: ['fireworks'],
      evidence: 'observed',
    },
  ],
});

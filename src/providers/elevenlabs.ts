import { hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** ElevenLabs. Others use `sk_` too, but not with 48 hex digits. Older keys are 32 bare hex digits and still live. */
export default defineProvider({
  id: 'elevenlabs',
  name: 'ElevenLabs',
  env: ['ELEVENLABS_API_KEY', 'ELEVEN_API_KEY', 'XI_API_KEY', 'ELEVEN_LABS_API_KEY', 'ELEVENLABS_KEY'],
  docs: 'https://elevenlabs.io/docs/api-reference',
  console: 'https://elevenlabs.io/app/settings/api-keys',
  checked: '2026-11-24',
  keys: [
    { id: 'elevenlabs-api-key', token: token('sk_', hexLower(48)), evidence: 'observed' },
    {
      id: 'elevenlabs-legacy-api-key',
      token: token(hexLower(32)),
      near: [
        'elevenlabs',
        'eleven_labs',
        'eleven-labs',
        'eleven labs',
        'eleven_api',
        'xi-api-key',
        'xi_api_key',
        'xiapikey',
      ],
      evidence: 'observed',
    },
  ],
});

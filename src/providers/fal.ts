import { hexLower, token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * fal.ai. A key is its id (a UUID) and its secret, with a colon between them; administration keys look no different.
 * The clients also take the two halves from two variables.
 */
export default defineProvider({
  id: 'fal',
  name: 'fal.ai',
  env: ['FAL_KEY', 'FAL_KEY_ID', 'FAL_KEY_SECRET', 'FAL_API_KEY', 'FAL_AI_API_KEY', 'FAL_ADMIN_KEY'],
  docs: 'https://fal.ai/docs',
  console: 'https://fal.ai/dashboard/keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'fal-api-key',
      token: token(uuid, ':', hexLower(32)),
      near: [
        'fal_key',
        'fal-key',
        'falkey',
        'fal_api',
        'fal-api',
        'falapi',
        'fal_ai',
        'fal-ai',
        'fal.ai',
        'falai',
        'fal.run',
        'fal.config',
        'fal-client',
        'fal_client',
        'falclient',
        'fal_admin',
        'faladmin',
        'fal-admin',
        '"fal"',
        "'fal'",
        // The scheme of the Authorization header, which no one else uses with a UUID and 32 hex digits.
        'authorization: key',
        'authorization: "key',
        "authorization: 'key",
        'authorization: `key',
        'authorization": "key',
        "authorization': 'key",
      ],
      evidence: 'observed',
    },
    {
      id: 'fal-key-secret',
      token: token(hexLower(32)),
      near: ['fal_key_secret', 'fal-key-secret', 'falkeysecret'],
      evidence: 'observed',
    },
    {
      id: 'fal-key-id',
      token: token(uuid),
      near: ['fal_key_id', 'fal-key-id', 'falkeyid'],
      evidence: 'observed',
      publishable: true,
    },
  ],
});

import { base64url, either, hexLower, token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

const near = [
  'volcengine',
  'volces',
  'volc_',
  'volc-',
  'volcark',
  'volcaccess',
  'volcsecret',
  'doubao',
  'byteplus',
  'modelark',
  '.volc/',
  'ark_api_key',
  'ark-api-key',
  'arkapikey',
];

/**
 * Volcengine Ark (Doubao), abroad BytePlus ModelArk. A key is a bare UUID: only its surroundings tell it. A secret
 * access key has no shape.
 */
export default defineProvider({
  id: 'volcengine-ark',
  name: 'Volcengine Ark',
  // The pairs: volc-sdk-python, volcengine/mcp-server, and Volcengine docs 6470/1166455, seen 2026-11-24.
  env: [
    'ARK_API_KEY',
    'VOLCENGINE_API_KEY',
    'VOLC_ARK_API_KEY',
    'DOUBAO_API_KEY',
    'VOLC_ACCESSKEY',
    'VOLC_SECRETKEY',
    'VOLCENGINE_ACCESS_KEY',
    'VOLCENGINE_SECRET_KEY',
    'VOLCENGINE_ACCESS_KEY_ID',
    'VOLCENGINE_ACCESS_KEY_SECRET',
  ],
  docs: 'https://www.volcengine.com/docs/82379/1262825',
  console: 'https://console.volcengine.com/ark/region:ark+cn-beijing/apiKey',
  checked: '2026-11-24',
  keys: [
    {
      // Only the bare UUID is observed; the forms with ark- are not confirmed.
      id: 'volcengine-ark-api-key',
      token: either(token(uuid), token('ark-', uuid), token('ark-', uuid, '-', hexLower(5))),
      near,
      evidence: 'observed',
    },
    {
      // AKLT is observed; AKTP stands in Volcengine docs 6470/1166455, seen 2026-11-24. The lengths are not published.
      id: 'volcengine-access-key-id',
      token: either(token('AKLT', base64url(40, 60)), token('AKTP', base64url(40, 60))),
      near,
      evidence: 'observed',
    },
  ],
});

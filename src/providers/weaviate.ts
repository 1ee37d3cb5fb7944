import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Weaviate. The key of a database user is base64 of `secret_id_v200`, whose separators and end show through the
 * encoding. A key set in the configuration of one's own server is free text and has no shape.
 */
export default defineProvider({
  id: 'weaviate',
  name: 'Weaviate',
  env: ['WEAVIATE_API_KEY', 'WCD_API_KEY', 'WCS_API_KEY'],
  docs: 'https://docs.weaviate.io/cloud/manage-clusters/authentication',
  console: 'https://console.weaviate.cloud',
  checked: '2026-11-24',
  keys: [
    {
      // Shape: weaviate/weaviate, apikey/keys/key_generation.go, seen 2026-11-24. The secret (44 characters of base64,
      // the last one =), the user's id (16) and v200 are joined and encoded once more: 88 characters. Of `=_` remains
      // 1f at 58, of `_v200` 92MjAw at the end, and base64 of base64 has neither + nor /.
      id: 'weaviate-api-key',
      token: token(base62(58), '1f', base62(22), '92MjAw'),
      evidence: 'documented',
    },
    {
      // The admin and read-only keys of older cloud clusters.
      id: 'weaviate-legacy-api-key',
      token: token(base62(36, 40)),
      near: ['weaviate', 'wcd_api', 'wcs_api'],
      evidence: 'unconfirmed',
    },
  ],
});

import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Unstructured. A key has no prefix and belongs to one workspace: only its surroundings tell it. */
export default defineProvider({
  id: 'unstructured',
  name: 'Unstructured',
  env: ['UNSTRUCTURED_API_KEY', 'UNSTRUCTURED_PLATFORM_API_KEY'],
  docs: 'https://docs.unstructured.io/api-reference/overview',
  console: 'https://platform.unstructured.io',
  checked: '2026-11-24',
  keys: [
    {
      id: 'unstructured-api-key',
      token: token(base62(30, 32)),
      // Not `unstructured` alone, nor with `_`: `unstructured_data` is a name for much.
      near: [
        'unstructured_api',
        'unstructured_key',
        'unstructured_client',
        'unstructured_platform',
        'unstructuredplatform',
        'unstructured-api',
        'unstructured-client',
        'unstructured-io',
        'unstructured.io',
        'unstructured api',
        'unstructuredapi',
        'unstructuredapp',
        'unstructuredclient',
        'unstructuredio',
        'unstructuredkey',
      ],
      evidence: 'observed',
    },
  ],
});

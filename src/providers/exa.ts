import { token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Exa, once Metaphor. A key is a bare UUID; a service key, which manages a team's keys, is one as well. */
export default defineProvider({
  id: 'exa',
  name: 'Exa',
  env: ['EXA_API_KEY', 'EXASEARCH_API_KEY', 'METAPHOR_API_KEY', 'EXA_SERVICE_KEY'],
  docs: 'https://exa.ai/docs/reference/getting-started',
  console: 'https://dashboard.exa.ai/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'exa-api-key',
      // Shape: public code that calls the SDK, seen 2026-11-24.
      token: token(uuid),
      // Not `exa` alone, which is in "example" and "hexadecimal".
      near: [
        'exa_api',
        'exa-api',
        'exaapi',
        'exa_key',
        'exa-key',
        'exakey',
        'exa.ai',
        'exa(',
        '"exa"',
        "'exa'",
        'exa_search',
        'exa-search',
        'exasearch',
        'exa_py',
        'exa-py',
        'exa-js',
        'exa-mcp',
        'metaphor_api',
        'metaphor-api',
        'metaphorapi',
      ],
      evidence: 'observed',
    },
    {
      id: 'exa-service-key',
      token: token(uuid),
      near: ['exa_service', 'exa-service', 'exaservice', 'admin-api.exa.ai'],
      evidence: 'unconfirmed',
    },
  ],
});

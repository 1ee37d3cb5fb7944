import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** Jina AI. One key serves embeddings, reranker, reader and search, and holds its own prepaid balance. */
export default defineProvider(
  {
    id: 'jina',
    name: 'Jina AI',
    env: ['JINA_API_KEY', 'JINA_AI_API_KEY', 'JINAAI_API_KEY', 'JINA_KEY'],
    docs: 'https://api.jina.ai/redoc',
    console: 'https://jina.ai/api-dashboard/key-manager',
    checked: '2026-11-24',
    // Observed: the first 32 characters are hex digits; not required, since nothing promises it.
    keys: [{ id: 'jina-api-key', token: token('jina_', base64url(60)), evidence: 'observed' }],
  },
  () => ({
    api: { base: 'https://api.jina.ai/v1', hosts: ['*.jina.ai'], auth: bearer },
    health: [{ never: 'the requests known to tell cost tokens or put the key into an address' }],
    rotation: {
      how: 'console',
      note: 'a key holds its own balance, which is moved to another by hand',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://jina.ai/api-dashboard',
      note: 'the balance is told by the dashboard alone, whose request puts the key into an address',
      evidence: 'observed',
      source: 'several public clients read the balance so',
    },
    limits: {
      kind: 'prepaid',
      scope: 'key',
      api: null,
      url: 'https://jina.ai/api-dashboard/billing',
      note: 'with the automatic top-up off',
      evidence: 'unconfirmed',
      source: 'no cap was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

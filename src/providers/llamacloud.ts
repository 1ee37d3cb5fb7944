import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** LlamaCloud, by LlamaIndex: LlamaParse, extraction and indexes. A key belongs to one region and project. */
export default defineProvider(
  {
    id: 'llamacloud',
    name: 'LlamaCloud',
    env: ['LLAMA_CLOUD_API_KEY', 'LLAMACLOUD_API_KEY', 'LLAMAPARSE_API_KEY', 'LLAMA_PARSE_API_KEY'],
    docs: 'https://developers.llamaindex.ai/llamaparse/general/api_key/',
    console: 'https://cloud.llamaindex.ai/api-key',
    checked: '2026-11-24',
    // The prefix: LlamaCloud docs, Getting Started, seen 2026-11-24. 48 characters behind it in keys seen.
    keys: [{ id: 'llamacloud-api-key', token: token('llx-', base62(40, 56)), evidence: 'observed' }],
  },
  () => ({
    api: {
      base: 'https://api.cloud.llamaindex.ai',
      env: ['LLAMA_CLOUD_BASE_URL'],
      auth: bearer,
      regions: [{ name: 'eu', base: 'https://api.cloud.eu.llamaindex.ai' }],
    },
    health: [
      {
        path: '/api/v1/projects',
        answers: [
          { status: 200, at: '0.organization_id', means: 'live', evidence: 'observed' },
          refused(401, 'observed'),
          { status: 402, at: 'detail', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 403, at: 'detail', means: 'live', reason: 'restricted', evidence: 'observed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { project: '0.name', organization: '0.organization_id' },
        source: 'many public clients rely on it',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the documentation',
    },
    usage: {
      api: 'GET /api/v1/organizations/{organization_id}/usage',
      byKey: false,
      balance: 'GET /api/v1/organizations/{organization_id}/usage',
      note: 'in credits',
      evidence: 'observed',
      source: 'public clients rely on it',
    },
    limits: {
      kind: 'hard',
      scope: 'organization, in credits of its plan',
      api: null,
      url: 'https://cloud.llamaindex.ai',
      evidence: 'unconfirmed',
      source: 'no limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'security@runllama.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

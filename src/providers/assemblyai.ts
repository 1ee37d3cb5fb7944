import { base36Lower, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/** AssemblyAI. A key has no prefix and may look like an MD5 sum: only its name tells it. */
export default defineProvider(
  {
    id: 'assemblyai',
    name: 'AssemblyAI',
    env: ['ASSEMBLYAI_API_KEY', 'ASSEMBLY_AI_KEY', 'ASSEMBLYAI_KEY', 'ASSEMBLY_AI_API_KEY', 'AAI_API_KEY'],
    docs: 'https://www.assemblyai.com/docs',
    console: 'https://www.assemblyai.com/dashboard/api-keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'assemblyai-api-key',
        token: token(base36Lower(32)),
        near: [
          'assemblyai',
          'assembly_ai',
          'assembly-ai',
          'assembly ai',
          'assembly.ai',
          'aai_api_key',
          'aai-api-key',
          'aaiapikey',
          // The Python client, by the name it is imported under.
          'aai.settings',
        ],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.assemblyai.com',
      hosts: ['llm-gateway.assemblyai.com'],
      auth: header('authorization'),
      regions: [{ name: 'eu', base: 'https://api.eu.assemblyai.com' }],
    },
    health: [
      {
        // Ids of transcripts come back; none of them is kept.
        path: '/v2/transcript',
        query: { limit: '1' },
        answers: [
          { status: 200, at: 'transcripts', means: 'live', evidence: 'documented' },
          {
            status: 401,
            at: 'error',
            holds: ['api token missing/invalid'],
            means: 'dead',
            evidence: 'observed',
          },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://www.assemblyai.com/docs/api-reference/transcripts/list',
      },
    ],
    rotation: {
      how: 'console',
      note: 'a project may have several keys',
      evidence: 'documented',
      source: 'https://github.com/AssemblyAI/assemblyai-api-spec',
    },
    usage: {
      api: null,
      url: 'https://www.assemblyai.com/dashboard/cost',
      evidence: 'documented',
      source: 'https://github.com/AssemblyAI/assemblyai-api-spec',
    },
    limits: {
      kind: 'prepaid',
      scope: 'account',
      api: null,
      url: 'https://www.assemblyai.com/dashboard/account/billing',
      note: 'not a cap where the balance refills itself',
      evidence: 'unconfirmed',
      source: 'nothing was found in the documentation',
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

import { base36Lower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Cerebras. Keys never expire, and the console shows the whole key at any time: who gets into it has every key. */
export default defineProvider(
  {
    id: 'cerebras',
    name: 'Cerebras',
    env: ['CEREBRAS_API_KEY', 'CEREBRAS_KEY'],
    docs: 'https://inference-docs.cerebras.ai/api-reference/authentication',
    console: 'https://cloud.cerebras.ai',
    checked: '2026-11-24',
    keys: [{ id: 'cerebras-api-key', token: token('csk-', base36Lower(48)), evidence: 'observed' }],
  },
  () => ({
    api: { base: 'https://api.cerebras.ai', env: ['CEREBRAS_BASE_URL'], auth: bearer },
    health: [
      {
        // Not /public/v1/models, which asks for no key.
        path: '/v1/models',
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'documented' },
          refused(401, 'documented'),
          { status: 402, at: 'code', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 429, at: 'code', means: 'live', reason: 'rate-limited', evidence: 'observed' },
        ],
        source: 'https://inference-docs.cerebras.ai/support/error',
      },
    ],
    rotation: {
      how: 'console',
      note: 'a deleted key is refused at once',
      evidence: 'documented',
      source: 'https://inference-docs.cerebras.ai/console/api-keys',
    },
    usage: {
      api: null,
      url: 'https://cloud.cerebras.ai',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      scope: 'plan',
      api: null,
      url: 'https://cloud.cerebras.ai',
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

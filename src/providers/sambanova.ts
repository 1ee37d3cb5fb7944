import { token, uuid } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** SambaNova. A key is a bare UUID: only its surroundings tell it. */
export default defineProvider(
  {
    id: 'sambanova',
    name: 'SambaNova',
    env: ['SAMBANOVA_API_KEY'],
    docs: 'https://docs.sambanova.ai/docs/en/api-reference/overview',
    console: 'https://cloud.sambanova.ai/apis',
    checked: '2026-11-24',
    keys: [{ id: 'sambanova-api-key', token: token(uuid), near: ['sambanova', 'sambacloud'], evidence: 'unconfirmed' }],
  },
  () => ({
    api: { base: 'https://api.sambanova.ai/v1', env: ['SAMBANOVA_BASE_URL', 'SAMBANOVA_API_BASE'], auth: bearer },
    health: [
      {
        // The list of models answers anybody. A model that does not exist costs nothing.
        method: 'POST',
        path: '/chat/completions',
        json: { model: 'keyward-no-such-model', max_tokens: 1, messages: [{ role: 'user', content: 'x' }] },
        answers: [
          { status: 401, at: 'error', means: 'dead', evidence: 'observed' },
          // Nobody says that the key is looked at before the model.
          { status: [400, 404, 410, 422], at: 'error', means: 'unknown', reason: 'ambiguous', evidence: 'unconfirmed' },
          { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'observed' },
        ],
        source: 'https://docs.sambanova.ai/docs/en/api-reference/using-the-api/api-error-codes',
      },
    ],
    rotation: {
      how: 'console',
      note: 'an account may have up to 25 keys',
      evidence: 'documented',
      source: 'https://docs.sambanova.ai/docs/en/get-started/api-keys-urls',
    },
    usage: {
      api: null,
      url: 'https://cloud.sambanova.ai/plans/usage',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://cloud.sambanova.ai/plans/billing',
      evidence: 'unconfirmed',
      source: 'no spend limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:security@sambanova.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

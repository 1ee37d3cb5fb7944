import { base64url, hexLower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** Ollama Cloud. Zhipu keys begin alike (32 hex digits and a dot) but are shorter. A local Ollama needs no key. */
export default defineProvider(
  {
    id: 'ollama-cloud',
    name: 'Ollama Cloud',
    env: ['OLLAMA_API_KEY'],
    docs: 'https://docs.ollama.com/api/authentication',
    console: 'https://ollama.com/settings/keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'ollama-cloud-api-key',
        token: token(hexLower(32), '.', base64url(24)),
        near: ['ollama'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    // OLLAMA_HOST is the address of a local server, which needs no key.
    api: { base: 'https://ollama.com/api', auth: bearer },
    health: [
      {
        method: 'POST',
        // The list of models answers everybody.
        path: '/me',
        answers: [
          { status: 200, at: 'Plan', means: 'live', evidence: 'observed' },
          { status: 401, at: 'error', is: ['unauthorized'], means: 'dead', evidence: 'observed' },
          { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'observed' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'observed' },
        ],
        identity: { owner: 'Name', email: 'Email', plan: 'Plan' },
        source: "the provider's own client and several public tools rely on it",
      },
    ],
    rotation: {
      how: 'console',
      note: 'keys do not expire',
      evidence: 'documented',
      source: 'https://docs.ollama.com/api/authentication',
    },
    usage: {
      api: null,
      url: 'https://ollama.com/settings',
      evidence: 'observed',
      source: 'public tools read the page, since there is no API',
    },
    limits: {
      kind: 'hard',
      scope: 'what the plan includes, by session and week',
      api: null,
      url: 'https://ollama.com/settings',
      evidence: 'observed',
      source: 'https://docs.ollama.com/cloud',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'hello@ollama.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

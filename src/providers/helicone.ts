import { base36Lower, either, type Part, token, uuid } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** The random part: four groups of seven characters. */
const groups: readonly Part[] = [base36Lower(7), '-', base36Lower(7), '-', base36Lower(7), '-', base36Lower(7)];

/** Helicone. A key of the European region says so. A proxy key spends the provider key that is stored behind it. */
export default defineProvider(
  {
    id: 'helicone',
    name: 'Helicone',
    env: ['HELICONE_API_KEY', 'HELICONE_AUTH', 'HELICONE_CONTROL_PLANE_API_KEY'],
    docs: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    console: 'https://us.helicone.ai/settings/api-keys',
    checked: '2026-11-24',
    // Shapes: the key manager of Helicone's open-source server, seen 2026-11-24.
    keys: [
      {
        id: 'helicone-api-key',
        token: either(token('sk-helicone-', groups), token('sk-helicone-eu-', groups)),
        evidence: 'documented',
      },
      {
        id: 'helicone-proxy-key',
        token: token('sk-helicone-proxy-', groups, '-', uuid),
        evidence: 'documented',
      },
      {
        id: 'helicone-write-key',
        // It may only write logs, but is as secret as the others.
        token: either(token('pk-helicone-', groups), token('pk-helicone-eu-', groups)),
        evidence: 'documented',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.helicone.ai',
      hosts: ['*.helicone.ai'],
      auth: bearer,
      regions: [{ name: 'eu', base: 'https://eu.api.helicone.ai' }],
    },
    health: [
      {
        method: 'POST',
        path: '/v1/request/query',
        json: { filter: 'all', limit: 1 },
        answers: [
          { status: 200, at: 'data', list: true, means: 'live', evidence: 'documented' },
          // A key that may only write is known, and turned away without an error.
          { status: 401, at: 'error', is: [null], means: 'live', reason: 'restricted', evidence: 'documented' },
          { status: 401, at: 'error', is: ['No API key found'], means: 'dead', evidence: 'documented' },
          // Told also when its database does not answer.
          {
            status: 401,
            at: 'error',
            is: ['Proxy key not found in storedProxyKey', 'Proxy key not verified'],
            means: 'dead',
            evidence: 'unconfirmed',
          },
        ],
        source: "Helicone's open-source server, jawn",
      },
    ],
    rotation: {
      how: 'console',
      note: 'the open-source server has POST, GET and DELETE /v1/api-keys; whether the hosted one lets keys in is not said',
      evidence: 'unconfirmed',
      source: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    },
    usage: {
      api: 'POST /v1/request/query',
      byKey: false,
      url: 'https://us.helicone.ai/dashboard',
      note: 'the cost of every request that went through Helicone',
      evidence: 'documented',
      source: 'https://docs.helicone.ai/rest/request/post-v1requestquery',
    },
    limits: {
      kind: 'none',
      api: null,
      note: 'the header Helicone-RateLimit-Policy caps cost, but whoever calls sets it',
      evidence: 'documented',
      source: 'https://docs.helicone.ai/features/advanced-usage/custom-rate-limits',
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

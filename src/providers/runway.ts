import { hexLower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Runway's developer API. Keys belong to the organization and outlive the member who made them. */
export default defineProvider(
  {
    id: 'runway',
    name: 'Runway',
    env: ['RUNWAYML_API_SECRET', 'RUNWAYML_API_KEY', 'RUNWAY_API_SECRET', 'RUNWAY_API_KEY'],
    docs: 'https://docs.dev.runwayml.com/api/',
    console: 'https://dev.runwayml.com',
    checked: '2026-11-24',
    keys: [
      {
        // The prefix is seen in public code; the length is not confirmed. Cursor has key_ too, with 64 hex digits.
        id: 'runway-api-key',
        token: token('key_', hexLower(128)),
        near: ['runway'],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.dev.runwayml.com',
      env: ['RUNWAYML_BASE_URL'],
      auth: bearer,
      headers: { 'x-runway-version': '2024-11-06' },
    },
    health: [
      {
        path: '/v1/organization',
        answers: [
          { status: 200, at: 'creditBalance', means: 'live', evidence: 'documented' },
          refused(401, 'observed'),
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: {
          creditRemaining: { at: 'creditBalance', unit: 'credits' },
          creditLimit: { at: 'tier.maxMonthlyCreditSpend', unit: 'credits' },
        },
        source: 'https://docs.dev.runwayml.com/api/',
      },
    ],
    rotation: {
      how: 'console',
      note: 'a key is shown once and can be disabled',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: 'POST https://api.dev.runwayml.com/v1/organization/usage',
      balance: 'GET https://api.dev.runwayml.com/v1/organization',
      url: 'https://dev.runwayml.com',
      note: 'in credits, of which one is 0.01 USD; by day and model, not by key',
      evidence: 'documented',
      source: 'https://docs.dev.runwayml.com/api/',
    },
    limits: {
      kind: 'hard',
      scope: 'organization, by month, as its tier has it (tier.maxMonthlyCreditSpend)',
      api: null,
      url: 'https://dev.runwayml.com',
      note: 'credits are prepaid; automatic billing is a choice',
      evidence: 'documented',
      source: 'https://docs.dev.runwayml.com/api/',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:security@runwayml.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

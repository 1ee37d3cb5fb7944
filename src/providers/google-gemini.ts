import { base64url, either, lower, token } from '../formats/token.ts';
import { bearer, header } from './api.ts';
import { defineProvider } from './provider.ts';

/** Where Google's APIs say why they refuse: google.rpc.ErrorInfo, its values in google.api.ErrorReason. */
const reason = 'error.details.*.reason';

/**
 * Google Gemini and other Google APIs. AI Studio now makes only authentication keys (`AQ.`), each bound to a service
 * account. A standard key (`AIza`) may be public on purpose, in a web page that uses Firebase or Maps.
 */
export default defineProvider(
  {
    id: 'google-gemini',
    name: 'Google Gemini',
    env: [
      'GOOGLE_API_KEY',
      'GEMINI_API_KEY',
      'GOOGLE_GENERATIVE_AI_API_KEY',
      'GOOGLE_VERTEX_API_KEY',
      'GOOGLE_GENAI_API_KEY',
      'GOOGLE_AI_API_KEY',
      'PALM_API_KEY',
    ],
    sdkReads: 2,
    docs: 'https://ai.google.dev/gemini-api/docs/api-key',
    console: 'https://aistudio.google.com/api-keys',
    checked: '2026-11-24',
    keys: [
      { id: 'google-api-key', token: token('AIza', base64url(35)), evidence: 'observed' },
      // Prefix: Google AI developer forum, seen 2026-11-24. 53 characters in all in those seen; nothing promises it.
      { id: 'google-auth-key', token: token('AQ.', base64url(40, 80)), evidence: 'observed' },
      {
        id: 'google-oauth-access-token',
        // A user's token, and with a letter and a dot more a service account's. Both live for an hour.
        token: either(token('ya29.', base64url(20, 2000)), token('ya29.', lower(1), '.', base64url(20, 2000))),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://generativelanguage.googleapis.com',
      env: ['GOOGLE_GEMINI_BASE_URL'],
      hosts: ['*.googleapis.com'],
      auth: header('x-goog-api-key'),
    },
    health: [
      {
        // It also tells what an AIza key is: 200 opens Gemini; API_KEY_SERVICE_BLOCKED or SERVICE_DISABLED is a key of Maps
        // or Firebase, which may be public.
        kinds: ['google-api-key', 'google-auth-key'],
        path: '/v1beta/models',
        query: { pageSize: '1' },
        answers: [
          { status: 200, at: 'models', list: true, means: 'live', evidence: 'documented' },
          {
            status: 403,
            at: 'error.message',
            holds: ['reported as leaked'],
            means: 'dead',
            reason: 'leaked',
            evidence: 'documented',
          },
          {
            status: 400,
            at: 'error.message',
            holds: ['api key expired'],
            means: 'dead',
            reason: 'expired',
            evidence: 'observed',
          },
          { status: 400, at: reason, is: ['API_KEY_INVALID'], means: 'dead', evidence: 'documented' },
          {
            status: 403,
            at: reason,
            is: ['API_KEY_SERVICE_BLOCKED', 'SERVICE_DISABLED'],
            means: 'live',
            reason: 'restricted',
            evidence: 'documented',
          },
          {
            status: 403,
            at: reason,
            is: [
              'API_KEY_HTTP_REFERRER_BLOCKED',
              'API_KEY_IP_ADDRESS_BLOCKED',
              'API_KEY_ANDROID_APP_BLOCKED',
              'API_KEY_IOS_APP_BLOCKED',
            ],
            means: 'live',
            reason: 'place-refused',
            evidence: 'documented',
          },
          {
            status: 403,
            at: reason,
            is: ['BILLING_DISABLED'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'documented',
          },
          {
            status: 403,
            at: reason,
            is: ['CONSUMER_SUSPENDED'],
            means: 'live',
            reason: 'suspended',
            evidence: 'documented',
          },
          {
            status: 403,
            at: 'error.message',
            holds: ['project has been denied access'],
            means: 'live',
            reason: 'suspended',
            evidence: 'observed',
          },
          // Seen for authentication keys that the endpoint did not take.
          {
            status: 401,
            at: reason,
            is: ['ACCESS_TOKEN_TYPE_UNSUPPORTED'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'observed',
          },
          // Nothing says whether the key or the place is looked at first.
          {
            status: 400,
            at: 'error.message',
            holds: ['location is not supported'],
            means: 'unknown',
            reason: 'place-refused',
            evidence: 'documented',
          },
          {
            status: 429,
            at: 'error.status',
            is: ['RESOURCE_EXHAUSTED'],
            means: 'live',
            reason: 'rate-limited',
            evidence: 'documented',
          },
        ],
        identity: { project: 'error.details.0.metadata.consumer' },
        source: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
      },
      {
        kinds: ['google-oauth-access-token'],
        method: 'POST',
        path: 'https://oauth2.googleapis.com/tokeninfo',
        auth: bearer,
        answers: [
          { status: 200, at: 'expires_in', means: 'live', evidence: 'observed' },
          { status: 400, at: 'error', is: ['invalid_token'], means: 'dead', evidence: 'observed' },
        ],
        identity: { email: 'email', account: 'sub', scopes: 'scope', expiresAt: 'exp' },
        source: "Google's own client library for Node.js asks it so",
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST https://apikeys.googleapis.com/v2/projects/{project}/locations/global/keys',
      remove: 'DELETE https://apikeys.googleapis.com/v2/projects/{project}/locations/global/keys/{key}',
      list: 'GET https://apikeys.googleapis.com/v2/projects/{project}/locations/global/keys',
      needs: 'an OAuth token of an API keys administrator, with the scope cloud-platform',
      note: 'a value can be read again (.../keyString), a deleted key be taken back for 30 days (:undelete)',
      evidence: 'documented',
      source: 'https://cloud.google.com/api-keys/docs/create-manage-api-keys',
    },
    usage: {
      api: null,
      url: 'https://aistudio.google.com/usage',
      note: 'Cloud Monitoring counts calls by credential; the billing export to BigQuery tells cost, hours late',
      evidence: 'unconfirmed',
      source: 'no usage API that takes the key was found',
    },
    limits: {
      kind: 'hard',
      scope: 'project',
      api: 'Cloud Billing Budget API, a budget with spendCap',
      url: 'https://aistudio.google.com/spend',
      note: 'goes by estimated cost; plain budgets only tell, up to 24 hours late',
      evidence: 'documented',
      source: 'https://docs.cloud.google.com/billing/docs/how-to/budget-api-spend-cap',
    },
    leaks: {
      githubTells: true,
      revokes: true,
      report: 'https://support.google.com/code/contact/cloud_platform_report',
      note: 'a key known to have leaked is refused by Gemini; a standard key may still open other Google APIs',
      evidence: 'documented',
      source: 'https://ai.google.dev/gemini-api/docs/api-key',
    },
  }),
);

import { base64urlDot, digits, either, hexLower, token } from '../formats/token.ts';
import { basic, bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/**
 * Databricks. A token belongs to one workspace and is made in its user settings; any live one can make and revoke
 * others of the same user. OAuth access tokens are JWTs like any other and not listed.
 */
export default defineProvider(
  {
    id: 'databricks',
    name: 'Databricks',
    env: ['DATABRICKS_TOKEN', 'DATABRICKS_API_KEY', 'DATABRICKS_ACCESS_TOKEN', 'DATABRICKS_CLIENT_SECRET'],
    docs: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
    console: 'https://accounts.cloud.databricks.com',
    checked: '2026-11-24',
    keys: [
      {
        id: 'databricks-personal-access-token',
        // On Azure a hyphen and a digit follow.
        token: either(token('dapi', hexLower(32), '-', digits(1, 2)), token('dapi', hexLower(32))),
        evidence: 'observed',
      },
      // Of a service principal. Prefix: AWS Secrets Manager docs, Databricks service principal, seen 2026-11-24. It is an
      // English word, hence the name nearby.
      {
        id: 'databricks-oauth-client-secret',
        token: token('dose', base64urlDot(32)),
        near: ['databricks'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: null,
      env: ['DATABRICKS_HOST'],
      hosts: ['*.cloud.databricks.com', '*.gcp.databricks.com', '*.azuredatabricks.net'],
      auth: bearer,
      companions: [
        {
          name: 'client_id',
          env: ['DATABRICKS_CLIENT_ID'],
          shape: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
          hint: 'set DATABRICKS_CLIENT_ID to the service principal that the secret belongs to',
        },
      ],
    },
    health: [
      {
        // Signs the service principal in, for a token that is thrown away.
        kinds: ['databricks-oauth-client-secret'],
        method: 'POST',
        path: '/oidc/v1/token',
        auth: basic('{client_id}', '{key}'),
        form: { grant_type: 'client_credentials', scope: 'all-apis' },
        answers: [
          { status: 200, at: 'access_token', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error', is: ['invalid_client'], means: 'dead', evidence: 'observed' },
          { status: 429, at: 'error_code', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
      },
      {
        // Token and host belong together: a refusal is the pair's.
        path: '/api/2.0/preview/scim/v2/Me',
        answers: [
          { status: 200, at: 'userName', means: 'live', evidence: 'observed' },
          { status: [401, 403], at: 'message', holds: ['invalid access token'], means: 'dead', evidence: 'observed' },
          {
            status: 403,
            at: 'message',
            holds: ['ip acl', 'ip access list'],
            means: 'unknown',
            reason: 'place-refused',
            evidence: 'unconfirmed',
          },
          refused(401, 'observed'),
          { status: 429, at: 'error_code', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { owner: 'displayName', account: 'userName', scopes: 'groups.*.display' },
        source: "the provider's own clients and other scanners rely on it",
      },
    ],
    rotation: {
      how: 'self',
      create: 'POST /api/2.0/token/create {"lifetime_seconds", "comment"}',
      list: 'GET /api/2.0/token/list',
      remove: 'POST /api/2.0/token/delete {"token_id"}',
      needs: 'any live token of the same user; an admin has /api/2.0/token-management/tokens for everybody',
      note: 'a list names tokens by comment and time alone; one that is not used for 90 days is revoked',
      evidence: 'unconfirmed',
      source: 'https://docs.databricks.com/api/workspace/tokens',
    },
    usage: {
      api: null,
      note: 'in the tables system.billing.usage and system.serving.endpoint_usage, which need a warehouse',
      evidence: 'unconfirmed',
      source: 'not held against the documentation',
    },
    limits: {
      kind: 'soft',
      scope: 'account',
      api: null,
      url: 'https://accounts.cloud.databricks.com',
      note: 'budgets only tell; PUT /api/2.0/serving-endpoints/{name}/ai-gateway caps queries and tokens by minute',
      evidence: 'unconfirmed',
      source: 'not held against the documentation',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Snowflake Cortex, reached with a programmatic access token: a JWT that may also stand in place of a password.
 * Passwords, and tokens of other forms, have no shape of their own; the name of their variable tells them.
 */
export default defineProvider(
  {
    id: 'snowflake-cortex',
    name: 'Snowflake Cortex',
    env: ['SNOWFLAKE_PAT', 'SNOWFLAKE_TOKEN', 'SNOWFLAKE_API_KEY', 'SNOWFLAKE_JWT', 'SNOWFLAKE_PASSWORD'],
    docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
    console: 'https://app.snowflake.com',
    checked: '2026-11-24',
    keys: [
      {
        // Its header begins with the id of the signing key.
        id: 'snowflake-programmatic-access-token',
        token: token('eyJraWQiOi', base64url(10, 80), '.', base64url(40, 400), '.', base64url(80, 400)),
        near: ['snowflake'],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://{account}.snowflakecomputing.com',
      auth: bearer,
      headers: { 'x-snowflake-authorization-token-type': 'PROGRAMMATIC_ACCESS_TOKEN' },
      companions: [
        {
          name: 'account',
          env: ['SNOWFLAKE_ACCOUNT', 'SNOWFLAKE_ACCOUNT_ID'],
          shape: /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,98}[A-Za-z0-9])?$/,
          hint: 'Set SNOWFLAKE_ACCOUNT to the account, as ORGANIZATION-ACCOUNT.',
        },
      ],
    },
    health: [
      {
        // Metadata alone: no warehouse is started.
        path: '/api/v2/databases',
        query: { showLimit: '1' },
        answers: [
          { status: 200, at: '', list: true, means: 'live', evidence: 'documented' },
          // The same number for a wrong token and for a user whom no network policy binds.
          { status: 401, at: 'code', is: ['394400'], means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          { status: 401, at: 'code', is: ['390318'], means: 'dead', reason: 'expired', evidence: 'unconfirmed' },
          { status: 401, at: 'code', is: ['390303'], means: 'dead', evidence: 'unconfirmed' },
          {
            status: [401, 403],
            at: 'code',
            is: ['390420', '390422'],
            means: 'unknown',
            reason: 'place-refused',
            evidence: 'unconfirmed',
          },
          { status: 403, at: 'code', means: 'live', reason: 'restricted', evidence: 'unconfirmed' },
          { status: 429, at: 'code', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'https://docs.snowflake.com/en/developer-guide/snowflake-rest-api/authentication',
      },
    ],
    rotation: {
      how: 'api',
      create: 'ALTER USER u ADD PROGRAMMATIC ACCESS TOKEN name ROLE_RESTRICTION = r DAYS_TO_EXPIRY = n',
      remove: 'ALTER USER u REMOVE PROGRAMMATIC ACCESS TOKEN name',
      list: 'SHOW USER PROGRAMMATIC ACCESS TOKENS FOR USER u',
      needs: 'ownership of the user, or MODIFY PROGRAMMATIC AUTHENTICATION METHODS on it; not such a token',
      note:
        'by SQL, also through POST /api/v2/statements. ROTATE PROGRAMMATIC ACCESS TOKEN leaves the old value alive for ' +
        'EXPIRE_ROTATED_TOKEN_AFTER_HOURS (24 unless told otherwise); MODIFY ... SET DISABLED = TRUE switches one off',
      evidence: 'documented',
      source: 'https://docs.snowflake.com/en/sql-reference/sql/alter-user-rotate-programmatic-access-token',
    },
    usage: {
      api: 'SQL: SNOWFLAKE.ACCOUNT_USAGE.CORTEX_FUNCTIONS_USAGE_HISTORY',
      balance: 'SQL: SNOWFLAKE.ORGANIZATION_USAGE.REMAINING_BALANCE_DAILY',
      url: 'https://app.snowflake.com',
      note: 'hours late; not by token',
      evidence: 'unconfirmed',
      source: 'not confirmed by a page of the documentation',
    },
    limits: {
      kind: 'soft',
      scope: 'account or objects, by budget',
      api: 'SQL: CREATE SNOWFLAKE.CORE.BUDGET',
      url: 'https://app.snowflake.com',
      note: 'resource monitors do not count Cortex',
      evidence: 'unconfirmed',
      source: 'not confirmed by a page of the documentation',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://hackerone.com/snowflake',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

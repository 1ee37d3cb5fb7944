import {
  base36Lower,
  base36Upper,
  base62,
  base62Hyphen,
  cookieBase64,
  digits,
  either,
  hex,
  hexLower,
  token,
} from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Slack. The letter behind `xox` tells the kind of a token, the numbers behind it the workspace and the user. An
 * incoming webhook is a URL that is a credential as a whole.
 */
export default defineProvider(
  {
    id: 'slack',
    name: 'Slack',
    env: [
      'SLACK_BOT_TOKEN',
      'SLACK_TOKEN',
      'SLACK_API_TOKEN',
      'SLACK_USER_TOKEN',
      'SLACK_ACCESS_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_CONFIG_TOKEN',
      'SLACK_WEBHOOK_URL',
    ],
    docs: 'https://docs.slack.dev/authentication/tokens',
    console: 'https://api.slack.com/apps',
    checked: '2026-11-24',
    // Prefixes of current tokens: Slack docs, Tokens and Using token rotation, seen 2026-11-24. Lengths are observed.
    keys: [
      {
        id: 'slack-bot-token',
        token: token('xoxb-', digits(8, 14), '-', digits(8, 14), '-', base62Hyphen(18, 64)),
        evidence: 'documented',
      },
      {
        // A bot user of a classic app: without the number of the workspace.
        id: 'slack-legacy-bot-token',
        token: token('xoxb-', digits(8, 14), '-', base62(18, 26)),
        evidence: 'observed',
      },
      {
        // Before August 2016 the last part was shorter: Slack docs, oauth.v2.completeShortTokenRotation, seen 2026-11-24.
        id: 'slack-user-token',
        token: either(
          token('xoxp-', digits(8, 14), '-', digits(8, 14), '-', digits(8, 14), '-', base62Hyphen(28, 64)),
          token('xoxp-', digits(8, 14), '-', digits(8, 14), '-', digits(8, 14), '-', base62(8, 27)),
          token('xoxe-', digits(8, 14), '-', digits(8, 14), '-', digits(8, 14), '-', base62Hyphen(28, 64)),
        ),
        evidence: 'documented',
      },
      {
        id: 'slack-app-token',
        token: token('xapp-', digits(1, 3), '-', base36Upper(8, 15), '-', digits(10, 15), '-', base36Lower(10, 80)),
        evidence: 'documented',
      },
      {
        // Lives for 12 hours. An app configuration token is of the xoxp form too.
        id: 'slack-rotating-access-token',
        token: either(
          token('xoxe.xoxb-', digits(1), '-', base62(100, 200)),
          token('xoxe.xoxp-', digits(1), '-', base62(100, 200)),
        ),
        evidence: 'documented',
      },
      {
        // Never to be verified: to exchange it is to use it up.
        id: 'slack-refresh-token',
        token: token('xoxe-', digits(1), '-', base62(120, 200)),
        evidence: 'documented',
      },
      {
        // Whoever has the URL can post (services) or start a workflow (workflows, triggers). Of the services form Slack's
        // docs give a sample (slack-github-action, seen 2026-11-24); the others are observed.
        id: 'slack-webhook',
        token: either(
          token('https://hooks.slack.com/services/T', base62(7, 14), '/B', base62(7, 14), '/', base62(20, 30)),
          token(
            'https://hooks.slack.com/workflows/T',
            base62(7, 14),
            '/A',
            base62(7, 14),
            '/',
            digits(15, 20),
            '/',
            base62(20, 30),
          ),
          token('https://hooks.slack.com/triggers/', base62(8, 15), '/', digits(10, 20), '/', base62(20, 40)),
        ),
        evidence: 'documented',
      },
      {
        // What a browser or the desktop client holds. Of use only together with the cookie below.
        id: 'slack-session-token',
        token: token('xoxc-', digits(9, 15), '-', digits(9, 15), '-', digits(9, 15), '-', hexLower(64)),
        evidence: 'observed',
      },
      {
        // The cookie `d`, percent-encoded or not; of use only together with a session token.
        id: 'slack-session-cookie',
        token: token('xoxd-', cookieBase64(100, 400)),
        evidence: 'observed',
      },
      {
        // Workspace apps and their refresh tokens (xoxa, xoxr), and older tokens of users and services (xoxs, xoxo).
        id: 'slack-legacy-workspace-token',
        token: either(
          token('xoxa-', base62Hyphen(10, 120)),
          token('xoxr-', base62Hyphen(10, 120)),
          token('xoxs-', digits(6, 14), '-', digits(6, 14), '-', digits(6, 14), '-', hex(8, 64)),
          token('xoxo-', digits(6, 14), '-', digits(6, 14), '-', digits(6, 14), '-', hex(8, 64)),
        ),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://slack.com/api',
      // slack-gov.com: GovSlack.
      hosts: ['*.slack.com', 'slack-gov.com', '*.slack-gov.com'],
      auth: bearer,
    },
    health: [
      {
        // Every answer is a 200; `ok` and `error` tell.
        method: 'POST',
        path: '/auth.test',
        answers: [
          { status: 200, at: 'user_id', means: 'live', evidence: 'documented' },
          // An app-level token has an app and no user.
          { status: 200, at: 'app_id', means: 'live', evidence: 'observed' },
          { status: 200, at: 'error', is: ['token_expired'], means: 'dead', reason: 'expired', evidence: 'documented' },
          // account_inactive: the user, the workspace or the app is gone.
          {
            status: 200,
            at: 'error',
            is: ['token_revoked', 'account_inactive'],
            means: 'dead',
            reason: 'revoked',
            evidence: 'documented',
          },
          // Documented for two cases: no such token, or an address outside of the app's list of allowed ones.
          {
            status: 200,
            at: 'error',
            is: ['invalid_auth', 'not_authed', 'not_allowed_token_type'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'documented',
          },
          {
            status: 200,
            at: 'error',
            is: ['accesslimited'],
            means: 'unknown',
            reason: 'place-refused',
            evidence: 'documented',
          },
          {
            status: 200,
            at: 'error',
            is: ['missing_scope', 'no_permission', 'team_access_not_granted', 'enterprise_is_restricted'],
            means: 'live',
            reason: 'restricted',
            evidence: 'documented',
          },
          {
            status: 200,
            at: 'error',
            is: ['org_login_required', 'ekm_access_denied', 'two_factor_setup_required'],
            means: 'live',
            reason: 'suspended',
            evidence: 'documented',
          },
          {
            status: [200, 429],
            at: 'error',
            is: ['ratelimited', 'rate_limited'],
            means: 'live',
            reason: 'rate-limited',
            evidence: 'documented',
          },
        ],
        identity: {
          owner: 'user',
          organization: 'team',
          project: 'app_name',
          account: 'team_id',
          scopes: 'header:x-oauth-scopes',
        },
        source: 'https://docs.slack.dev/reference/methods/auth.test',
      },
      { kinds: ['slack-refresh-token'], never: 'to exchange it is to use it up' },
      { kinds: ['slack-webhook'], never: 'its address is the secret, and only a post to it would tell' },
      {
        kinds: ['slack-session-token', 'slack-session-cookie'],
        never: 'the token and the cookie of a session tell nothing without each other',
      },
    ],
    rotation: {
      how: 'revoke',
      remove: 'POST https://slack.com/api/auth.revoke',
      needs: 'the token itself; with test=1 nothing is revoked',
      note:
        'a new token comes from installing the app again (OAuth & Permissions), which may give the same one; an app with ' +
        'token rotation uses oauth.v2.access with its refresh token; webhooks and app-level tokens go in the settings of the app',
      evidence: 'documented',
      source: 'https://docs.slack.dev/reference/methods/auth.revoke',
    },
    usage: {
      api: null,
      note: 'the API is not billed by use',
      evidence: 'documented',
      source: 'https://docs.slack.dev/apis/web-api/rate-limits',
    },
    limits: {
      kind: 'none',
      api: null,
      note: 'limits of requests by method and workspace, none of spend',
      evidence: 'documented',
      source: 'https://docs.slack.dev/apis/web-api/rate-limits',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://slack.com/help/requests/new',
      note: 'bot tokens are reported to die within minutes, webhooks often live on; Slack promises neither',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

import { documented } from './answers.ts';

const refused = (error: string): unknown => ({ ok: false, error });

export default documented({
  kind: 'slack-bot-token',
  method: 'POST',
  url: 'https://slack.com/api/auth.test',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the token of a bot works',
      status: 200,
      headers: { 'x-oauth-scopes': 'chat:write,channels:read' },
      body: {
        ok: true,
        url: 'https://subarachnoid.slack.com/',
        team: 'Subarachnoid Workspace',
        user: 'bot',
        team_id: 'T0G9PQBBK',
        user_id: 'W23456789',
        bot_id: 'BZYBOTHED',
        is_enterprise_install: false,
      },
      says: 'live',
      identity: {
        owner: 'bot',
        organization: 'Subarachnoid Workspace',
        account: 'T0G9PQBBK',
        scopes: ['chat:write', 'channels:read'],
      },
    },
    {
      when: 'the token of an app works',
      status: 200,
      body: { ok: true, app_name: 'Weather', app_id: 'A012ABCD0A0' },
      says: 'live',
      identity: { project: 'Weather' },
    },
    { when: 'the token was revoked', status: 200, body: refused('token_revoked'), says: 'dead', reason: 'revoked' },
    {
      when: 'the user, workspace or app is gone',
      status: 200,
      body: refused('account_inactive'),
      says: 'dead',
      reason: 'revoked',
    },
    { when: 'the token expired', status: 200, body: refused('token_expired'), says: 'dead', reason: 'expired' },
    {
      when: 'the token is none, or the address is not on the list of the app',
      status: 200,
      body: refused('invalid_auth'),
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'the header got lost',
      status: 200,
      body: refused('not_authed'),
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'the network is not allowed',
      status: 200,
      body: refused('accesslimited'),
      says: 'unknown',
      reason: 'place-refused',
    },
    {
      when: 'a scope is missing',
      status: 200,
      body: { ok: false, error: 'missing_scope', needed: 'identify', provided: 'chat:write' },
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'the workspace moves to an organization',
      status: 200,
      body: refused('org_login_required'),
      says: 'live',
      reason: 'suspended',
    },
    {
      when: 'too many requests',
      status: 429,
      headers: { 'retry-after': '30' },
      body: refused('ratelimited'),
      says: 'live',
      reason: 'rate-limited',
    },
    { when: 'Slack has a fault', status: 200, body: refused('internal_error'), says: 'unknown', reason: 'unexpected' },
  ],
});

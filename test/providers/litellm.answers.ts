import { documented } from './answers.ts';

const error = (message: string, type: string, code: string): unknown => ({
  error: { message, type, param: 'key', code },
});

const info = {
  key_name: 'sk-...x3Qw',
  key_alias: 'ci',
  spend: 1.25,
  max_budget: 20,
  expires: '2027-01-31T00:00:00Z',
  created_at: '2026-10-01T09:30:00Z',
  models: ['gpt-5', 'claude-opus'],
  user_id: 'ada',
  team_id: 'search',
  blocked: null,
};

/** What the proxy tells of a key. */
const told = {
  keyName: 'ci',
  owner: 'ada',
  project: 'search',
  scopes: ['gpt-5', 'claude-opus'],
  createdAt: '2026-10-01T09:30:00.000Z',
  expiresAt: '2027-01-31T00:00:00.000Z',
  creditUsed: { amount: 1.25, unit: 'USD' },
  creditLimit: { amount: 20, unit: 'USD' },
};

export default documented({
  kind: 'litellm-virtual-key',
  env: { LITELLM_PROXY_API_BASE: 'https://llm.acme.example' },
  method: 'GET',
  url: 'https://llm.acme.example/key/info',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { key: 'hash-of-the-key', info },
      says: 'live',
      identity: told,
    },
    {
      when: 'the key is blocked',
      status: 200,
      body: { key: 'hash-of-the-key', info: { ...info, blocked: true } },
      says: 'dead',
      reason: 'disabled',
      identity: told,
    },
    {
      when: 'the proxy does not know the key',
      status: 401,
      body: error(
        'Authentication Error, Invalid proxy server token passed. Unable to find token in cache or `LiteLLM_VerificationTokenTable`',
        'token_not_found_in_db',
        '401',
      ),
      says: 'dead',
    },
    {
      when: 'the key expired',
      status: 401,
      body: error('Authentication Error - Expired Key.', 'expired_key', '401'),
      says: 'dead',
      reason: 'expired',
    },
    {
      when: 'the key is blocked, said with a status that no documentation shows',
      status: 401,
      body: error(
        'Authentication Error, Key is blocked. Update via `/key/unblock` if you are an admin.',
        'auth_error',
        '401',
      ),
      says: 'unknown',
      reason: 'undocumented',
    },
    {
      when: 'it is the master key, which stands in no table',
      status: 404,
      body: error('Key not found in database', 'not_found_error', '404'),
      says: 'live',
    },
    {
      when: 'another failure to authenticate',
      status: 401,
      body: error('Authentication Error, database not reachable', 'auth_error', '401'),
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the budget is used up',
      status: 400,
      body: error('Budget has been exceeded! Current cost: 20.1, Max budget: 20', 'budget_exceeded', '400'),
      says: 'live',
      reason: 'spend-limit',
    },
    {
      when: 'the key may not ask',
      status: 403,
      body: error('Virtual key is not allowed to call this route.', 'auth_error', '403'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Rate limit exceeded', 'throttling_error', '429'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});

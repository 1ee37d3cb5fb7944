import { documented } from './answers.ts';

const error = (text: string, tag: string): unknown => ({ requestId: 'b5947044', error: text, tag });

export default documented(
  {
    kind: 'exa-api-key',
    method: 'GET',
    url: 'https://api.exa.ai/websets/v0/websets?limit=1',
    header: ['x-api-key', '{key}'],
    answers: [
      { when: 'the key works', status: 200, body: { data: [], hasMore: false, nextCursor: null }, says: 'live' },
      { when: 'the key is none', status: 401, body: error('Invalid API key', 'INVALID_API_KEY'), says: 'dead' },
      {
        when: 'no credits are left',
        status: 402,
        body: error('You have exceeded your credits limit', 'NO_MORE_CREDITS'),
        says: 'live',
        reason: 'no-credit',
      },
      {
        when: 'the budget of the key is used up',
        status: 402,
        body: error('The spending limit of this API key is reached', 'API_KEY_BUDGET_EXCEEDED'),
        says: 'live',
        reason: 'spend-limit',
      },
      {
        when: 'the plan lacks the feature',
        status: 403,
        body: error('Feature is not available on your plan', 'FEATURE_DISABLED'),
        says: 'live',
        reason: 'restricted',
      },
      {
        when: 'too many requests',
        status: 429,
        body: error('You have exceeded your rate limit', 'RATE_LIMIT_EXCEEDED'),
        says: 'live',
        reason: 'rate-limited',
      },
    ],
  },
  {
    kind: 'exa-service-key',
    variable: 'EXA_SERVICE_KEY',
    method: 'GET',
    url: 'https://admin-api.exa.ai/team-management/api-keys',
    header: ['x-api-key', '{key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: { apiKeys: [{ id: 'hidden', name: 'production', rateLimit: 600, teamId: 'team-1' }] },
        says: 'live',
        identity: {},
      },
      { when: 'the key is none', status: 401, body: { error: 'Unauthorized' }, says: 'dead' },
      {
        when: 'the team may not be managed',
        status: 403,
        body: { error: 'Forbidden' },
        says: 'live',
        reason: 'restricted',
      },
    ],
  },
);

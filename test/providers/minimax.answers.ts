import { documented, type DocumentedAnswer } from './answers.ts';

const base = (status_code: number, status_msg: string): unknown => ({ base_resp: { status_code, status_msg } });

const error = (type: string, message: string, http_code: string): unknown => ({
  type: 'error',
  error: { type, message, http_code },
  request_id: '021785229015510a',
});

/** What both kinds of key may be answered (error codes, seen in answers to keys that were made up). */
const both: readonly DocumentedAnswer[] = [
  {
    when: 'the key is none',
    status: 401,
    body: error(
      'authorized_error',
      "login fail: Please carry the API secret key in the 'Authorization' field of the request header (1004)",
      '401',
    ),
    says: 'dead',
  },
  { when: 'the key is none, said with status 200', status: 200, body: base(2049, 'invalid api key'), says: 'dead' },
  { when: 'the key does not fit, said with status 200', status: 200, body: base(1004, 'login fail'), says: 'dead' },
  {
    when: 'the balance is empty',
    status: 200,
    body: base(1008, 'insufficient balance'),
    says: 'live',
    reason: 'no-credit',
  },
  { when: 'a rate limit', status: 200, body: base(1002, 'rate limit'), says: 'live', reason: 'rate-limited' },
  {
    when: 'an error of its own',
    status: 200,
    body: base(1000, 'unknown error'),
    says: 'unknown',
    reason: 'unexpected',
  },
  {
    when: 'the balance is empty, said by status',
    status: 402,
    body: error('insufficient_balance_error', 'insufficient balance (1008)', '402'),
    says: 'live',
    reason: 'no-credit',
  },
  {
    when: 'too many requests',
    status: 429,
    body: error('rate_limit_error', 'rate limit (1002)', '429'),
    says: 'live',
    reason: 'rate-limited',
  },
];

const models = {
  object: 'list',
  data: [{ id: 'MiniMax-M3', object: 'model', created: 1780272000, owned_by: 'minimax' }],
};

export default documented(
  {
    kind: 'minimax-api-key',
    method: 'GET',
    url: 'https://api.minimax.io/v1/models',
    header: ['authorization', 'Bearer {key}'],
    answers: [{ when: 'the key works', status: 200, body: models, says: 'live' }, ...both],
  },
  {
    kind: 'minimax-subscription-key',
    method: 'GET',
    url: 'https://api.minimax.io/v1/token_plan/remains',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: {
          model_remains: [
            { model_name: 'general', current_interval_total_count: 4500, current_interval_usage_count: 17 },
          ],
          base_resp: { status_code: 0, status_msg: 'success' },
        },
        says: 'live',
      },
      ...both,
    ],
  },
);

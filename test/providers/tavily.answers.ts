import { documented } from './answers.ts';

const error = (message: string): unknown => ({ detail: { error: message } });

const account = { current_plan: 'Bootstrap', plan_usage: 500, plan_limit: 15000, paygo_usage: 25, paygo_limit: 100 };

export default documented({
  kind: 'tavily-api-key',
  method: 'GET',
  url: 'https://api.tavily.com/usage',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { key: { usage: 150, limit: 1000 }, account },
      says: 'live',
      identity: {
        plan: 'Bootstrap',
        creditUsed: { amount: 150, unit: 'credits' },
        creditLimit: { amount: 1000, unit: 'credits' },
      },
    },
    {
      when: 'the key works and has no limit of its own',
      status: 200,
      body: { key: { usage: 150, limit: null }, account },
      says: 'live',
      identity: { plan: 'Bootstrap', creditUsed: { amount: 150, unit: 'credits' } },
    },
    {
      when: 'the key is none',
      status: 401,
      body: error('Unauthorized: missing or invalid API key.'),
      says: 'dead',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Your request has been blocked due to excessive requests.'),
      says: 'live',
      reason: 'rate-limited',
    },
    {
      when: 'the plan is used up',
      status: 432,
      body: error("This request exceeds your plan's set usage limit."),
      says: 'live',
      reason: 'spend-limit',
    },
    {
      when: 'the limit of paying as one goes is reached',
      status: 433,
      body: error('This request exceeds the pay-as-you-go limit.'),
      says: 'live',
      reason: 'spend-limit',
    },
  ],
});

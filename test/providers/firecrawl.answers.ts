import { documented } from './answers.ts';

const error = (text: string): unknown => ({ success: false, error: text });

export default documented({
  kind: 'firecrawl-api-key',
  method: 'GET',
  url: 'https://api.firecrawl.dev/v2/team/credit-usage',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        success: true,
        data: {
          remainingCredits: 1000,
          planCredits: 3000,
          billingPeriodStart: '2026-11-01T00:00:00Z',
          billingPeriodEnd: '2026-12-01T00:00:00Z',
        },
      },
      says: 'live',
      identity: {
        creditRemaining: { amount: 1000, unit: 'credits' },
        creditLimit: { amount: 3000, unit: 'credits' },
      },
    },
    { when: 'the key is none', status: 401, body: error('Unauthorized: Invalid token'), says: 'dead' },
    {
      when: 'no credits are left',
      status: 402,
      body: error('Payment required to access this resource.'),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'the team has no credits on record',
      status: 404,
      body: error('Could not find credit usage information'),
      says: 'live',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Rate limit exceeded. Please retry after 10s'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});

import { documented } from './answers.ts';

export default documented({
  kind: 'runway-api-key',
  method: 'GET',
  url: 'https://api.dev.runwayml.com/v1/organization',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        tier: { maxMonthlyCreditSpend: 10000, models: { gen4_turbo: { maxConcurrentGenerations: 1 } } },
        creditBalance: 812,
        usage: { models: { gen4_turbo: { dailyGenerations: 3 } } },
      },
      says: 'live',
      identity: {
        creditRemaining: { amount: 812, unit: 'credits' },
        creditLimit: { amount: 10000, unit: 'credits' },
      },
    },
    {
      when: 'the key works and no credit is left',
      status: 200,
      body: { tier: { maxMonthlyCreditSpend: 10000, models: {} }, creditBalance: 0, usage: { models: {} } },
      says: 'live',
      identity: {
        creditRemaining: { amount: 0, unit: 'credits' },
        creditLimit: { amount: 10000, unit: 'credits' },
      },
    },
    { when: 'the key is none', status: 401, body: { error: 'Unauthorized' }, says: 'dead' },
    {
      when: 'the version of the API is missing',
      status: 400,
      body: { error: 'Missing X-Runway-Version header' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { error: 'Too many requests' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});

import { documented } from './answers.ts';

export default documented({
  kind: 'cohere-api-key',
  method: 'POST',
  url: 'https://api.cohere.com/v1/check-api-key',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { valid: true, organization_id: 'org-1', owner_id: 'user-1' },
      says: 'live',
      identity: { organization: 'org-1', owner: 'user-1' },
    },
    { when: 'the key is none, and the status is 200', status: 200, body: { valid: false }, says: 'dead' },
    { when: 'the key is none', status: 401, body: { id: 'a1', message: 'invalid api token' }, says: 'dead' },
    {
      when: 'the key has expired',
      status: 401,
      body: {
        id: 'a1',
        message:
          'Your API key has expired. Please create a production key at dashboard.cohere.com or reach out to your contact at Cohere to continue usage.',
      },
      says: 'dead',
      reason: 'expired',
    },
    {
      when: 'no key arrived',
      status: 401,
      body: { id: 'a1', message: 'no api key supplied' },
      says: 'unknown',
      reason: 'unexpected',
    },
    { when: 'the token is invalid', status: 498, body: { id: 'a1', message: 'invalid token' }, says: 'dead' },
    {
      when: 'payment is due',
      status: 402,
      body: { id: 'a1', message: 'Please add or update your payment method at https://dashboard.cohere.com/billing' },
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'it may not',
      status: 403,
      body: { id: 'a1', message: 'forbidden' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'a trial key used up its calls of the month',
      status: 429,
      body: {
        id: 'a1',
        message:
          'You are using a Trial key, which is limited to 1000 API calls / month. You can continue to use the Trial key for free or upgrade to a Production key',
      },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});

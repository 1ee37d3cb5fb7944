import { documented } from './answers.ts';

const checklist = (suspended: boolean): unknown => ({
  email: true,
  billing_address: true,
  payment_method: true,
  suspended,
  suspend_reason: suspended ? 'limit' : null,
  overdue_invoices: 0,
  stripe_balance: -12.5,
  recent: 3.25,
  limit: 20,
});

const identity = {
  creditRemaining: { amount: 12.5, unit: 'USD' },
  creditUsed: { amount: 3.25, unit: 'USD' },
  creditLimit: { amount: 20, unit: 'USD' },
};

const me = { owner: 'Ada Lovelace', email: 'ada@example.com', account: 'github:1815' };

export default documented({
  kind: 'deepinfra-api-key',
  method: 'GET',
  url: 'https://api.deepinfra.com/payment/checklist?compute_owed=true',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    { when: 'the key works', status: 200, body: checklist(false), says: 'live', identity: { ...identity, ...me } },
    {
      when: 'the account is suspended',
      status: 200,
      body: checklist(true),
      says: 'live',
      reason: 'suspended',
      identity: { ...identity, ...me },
    },
    { when: 'the key is none', status: 401, body: { detail: { error: 'User not found' } }, says: 'dead' },
  ],
  more: {
    'https://api.deepinfra.com/v1/me': { uid: 'github:1815', email: 'ada@example.com', display_name: 'Ada Lovelace' },
  },
});

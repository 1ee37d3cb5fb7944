import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

const status = (code: number, message: string): unknown => ({ code, message, details: [] });

const account = (suspendState: string): unknown => ({
  accounts: [
    { name: 'accounts/ada', displayName: 'Analytical Engines', email: 'ada@example.com', state: 'READY', suspendState },
  ],
  nextPageToken: '',
  totalSize: 1,
});

const identity = { account: 'accounts/ada', organization: 'Analytical Engines', email: 'ada@example.com' };

const works: DocumentedAnswer = {
  when: 'the key works',
  status: 200,
  body: account('UNSUSPENDED'),
  says: 'live',
  identity,
};

const refused: DocumentedAnswer = {
  when: 'the key is none',
  status: 401,
  body: status(16, 'invalid api key'),
  says: 'dead',
};

const asked = {
  method: 'GET',
  url: 'https://api.fireworks.ai/v1/accounts?pageSize=1',
  header: ['authorization', 'Bearer {key}'],
} as const;

export default documented(
  {
    kind: 'fireworks-api-key',
    ...asked,
    answers: [
      works,
      {
        when: 'the credit is used up',
        status: 200,
        body: account('CREDIT_DEPLETED'),
        says: 'live',
        reason: 'no-credit',
        identity,
      },
      {
        when: 'the limit of the month is reached',
        status: 200,
        body: account('MONTHLY_SPEND_LIMIT_EXCEEDED'),
        says: 'live',
        reason: 'spend-limit',
        identity,
      },
      {
        when: 'a payment failed',
        status: 200,
        body: account('FAILED_PAYMENTS'),
        says: 'live',
        reason: 'suspended',
        identity,
      },
      refused,
      {
        when: 'it is forbidden, to a wrong key or to one of a low role',
        status: 403,
        body: status(7, 'permission denied'),
        says: 'unknown',
        reason: 'ambiguous',
      },
      {
        when: 'the account is suspended',
        status: 412,
        body: { error: 'Account is suspended, possibly due to reaching the monthly spending limit' },
        says: 'live',
        reason: 'suspended',
      },
    ],
  },
  { kind: 'fireworks-legacy-api-key', ...asked, answers: [works, refused] },
);

import { documented } from './answers.ts';

const details = (disabled: boolean): unknown => ({
  id: 'ApiKey-1815',
  crn: 'crn:v1:bluemix:public:iam-identity::a/1842::apikey:ApiKey-1815',
  locked: false,
  disabled,
  created_at: '2026-03-01T09:00+0000',
  name: 'production',
  iam_id: 'IBMid-1843',
  account_id: '1842',
  action_when_leaked: 'disable',
  expires_at: '2027-03-01T09:00+0000',
});

const identity = {
  owner: 'IBMid-1843',
  account: '1842',
  keyId: 'ApiKey-1815',
  keyName: 'production',
  createdAt: '2026-03-01T09:00:00.000Z',
  expiresAt: '2027-03-01T09:00:00.000Z',
};

const notFound = {
  errorCode: 'BXNIM0415E',
  errorMessage: 'Provided API key could not be found.',
  context: { requestId: 'req-1' },
};

export default documented({
  kind: 'ibm-cloud-api-key',
  method: 'GET',
  url: 'https://iam.cloud.ibm.com/v1/apikeys/details',
  header: ['iam-apikey', '{key}'],
  answers: [
    { when: 'the key works', status: 200, body: details(false), says: 'live', identity },
    { when: 'the key is disabled', status: 200, body: details(true), says: 'dead', reason: 'disabled', identity },
    { when: 'the key is none', status: 400, body: notFound, says: 'dead' },
    { when: 'the key is none, told as unauthorized', status: 401, body: notFound, says: 'dead' },
    {
      when: 'the client that asks is refused',
      status: 401,
      body: { errorCode: 'BXNIM0108E', errorMessage: 'Client authentication failed.' },
      says: 'unknown',
      reason: 'unexpected',
    },
  ],
});

import { documented } from './answers.ts';

const certificate = '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n';
const ours = '1815'.repeat(10);
const other = '1842'.repeat(10);
const account = 'engine@analytical.iam.gserviceaccount.com';

export default documented({
  kind: 'google-service-account-key',
  env: { GOOGLE_CLIENT_EMAIL: account, GOOGLE_PRIVATE_KEY_ID: ours },
  method: 'GET',
  url: `https://www.googleapis.com/service_accounts/v1/metadata/x509/${encodeURIComponent(account)}`,
  answers: [
    {
      when: 'the key is one of the account',
      status: 200,
      body: { [other]: certificate, [ours]: certificate },
      says: 'live',
      identity: { email: account, keyId: ours },
    },
    {
      when: 'the account has other keys, and no longer this one',
      status: 200,
      body: { [other]: certificate },
      says: 'dead',
      reason: 'revoked',
      identity: { email: account, keyId: ours },
    },
    { when: 'something else answers', status: 200, body: { [other]: 'ok' }, says: 'unknown', reason: 'unexpected' },
    // No page tells that the account is gone then.
    {
      when: 'the account is not known',
      status: 404,
      body: { error: { code: 404, message: 'Not found', status: 'NOT_FOUND' } },
      says: 'unknown',
      reason: 'undocumented',
      identity: { email: account, keyId: ours },
    },
  ],
});

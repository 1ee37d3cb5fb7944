import { base64url, pemBody, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Google Cloud credentials files: a service account's private key, or a user's OAuth client secret and refresh token.
 * `GOOGLE_APPLICATION_CREDENTIALS` is not among the variables, for it holds the path of such a file.
 */
export default defineProvider({
  id: 'google-service-account',
  name: 'Google service account',
  env: [
    'GOOGLE_CREDENTIALS',
    'GOOGLE_SERVICE_ACCOUNT_KEY',
    'GOOGLE_PRIVATE_KEY',
    'GOOGLE_CLOUD_KEYFILE_JSON',
    'GCP_SA_KEY',
    'GCP_SERVICE_ACCOUNT_KEY',
    'VERTEX_CREDENTIALS',
    'GOOGLE_VERTEX_CREDENTIALS',
  ],
  docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
  console: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
  checked: '2026-11-24',
  keys: [
    {
      id: 'google-service-account-key',
      token: token('-----BEGIN PRIVATE KEY-----', pemBody(600, 4000), '-----END PRIVATE KEY-----'),
      near: [
        'service_account',
        'serviceaccount',
        'private_key_id',
        'client_email',
        'gserviceaccount',
        'google_private_key',
        'gcp_private_key',
        'firebase_private_key',
      ],
      evidence: 'documented',
    },
    { id: 'google-oauth-client-secret', token: token('GOCSPX-', base64url(28)), evidence: 'observed' },
    {
      id: 'google-oauth-refresh-token',
      // Shape: public credentials files, about 100 characters, seen 2026-11-24. Not to be tried out: it makes tokens.
      token: token('1//', base64url(40, 160)),
      near: [
        'refresh_token',
        'refreshtoken',
        'refresh-token',
        'authorized_user',
        'googleusercontent',
        'gocspx-',
        'google',
      ],
      evidence: 'observed',
    },
  ],
});

import { base64url, pemBody, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Google Cloud credentials files: a service account's private key, or a user's OAuth client secret and refresh token.
 * `GOOGLE_APPLICATION_CREDENTIALS` is not among the variables, for it holds the path of such a file.
 */
export default defineProvider(
  {
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
  },
  () => ({
    api: {
      base: 'https://www.googleapis.com',
      hosts: ['*.googleapis.com'],
      auth: { by: 'none' },
      companions: [
        {
          name: 'client_email',
          env: ['GOOGLE_CLIENT_EMAIL'],
          shape: /^[a-z0-9.-]{1,100}@[a-z0-9.-]{1,100}\.gserviceaccount\.com$/,
          hint: 'set GOOGLE_CLIENT_EMAIL to the client_email of the credentials file',
        },
        {
          name: 'private_key_id',
          env: ['GOOGLE_PRIVATE_KEY_ID'],
          shape: /^[0-9a-f]{40}$/,
          hint: 'set GOOGLE_PRIVATE_KEY_ID to the private_key_id of the credentials file',
        },
      ],
    },
    health: [
      {
        kinds: ['google-service-account-key'],
        // The public keys of the account, by their ids. Google publishes no others, so a key that is not there is none.
        path: '/service_accounts/v1/metadata/x509/{client_email}',
        answers: [
          { status: 200, at: '{private_key_id}', holds: ['BEGIN CERTIFICATE'], means: 'live', evidence: 'documented' },
          {
            status: 200,
            at: '*',
            holds: ['BEGIN CERTIFICATE'],
            means: 'dead',
            reason: 'revoked',
            evidence: 'documented',
          },
          // The account is gone, or never was.
          { status: 404, at: 'error', means: 'dead', evidence: 'unconfirmed' },
        ],
        identity: { project: 'key:project_id', email: 'key:client_email', keyId: 'key:private_key_id' },
        source: 'https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys',
      },
      {
        kinds: ['google-oauth-client-secret'],
        never: 'Google tells of it only when somebody signs in with it',
      },
      {
        kinds: ['google-oauth-refresh-token'],
        never: 'the one request that tells makes an access token',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST https://iam.googleapis.com/v1/projects/{project}/serviceAccounts/{client_email}/keys',
      remove:
        'DELETE https://iam.googleapis.com/v1/projects/{project}/serviceAccounts/{client_email}/keys/{private_key_id}',
      list: 'GET https://iam.googleapis.com/v1/projects/{project}/serviceAccounts/{client_email}/keys?keyTypes=USER_MANAGED',
      needs: 'an OAuth token with the role iam.serviceAccountKeyAdmin, which the account may have on itself',
      note: 'POST ...:disable and :enable turn a key off and on; ten keys an account; best is none: Workload Identity',
      evidence: 'documented',
      source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    },
    usage: {
      api: null,
      note: 'Cloud Monitoring tells when a key was last used: iam.googleapis.com/service_account/key/authn_events_count',
      evidence: 'unconfirmed',
      source: 'cost stands in the billing export alone',
    },
    limits: {
      kind: 'soft',
      scope: 'project or billing account',
      api: 'Cloud Billing Budget API',
      url: 'https://console.cloud.google.com/billing/budgets',
      evidence: 'unconfirmed',
      source: 'https://cloud.google.com/billing/docs/how-to/budgets',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://support.google.com/code/contact/cloud_platform_report',
      note: 'the organization policy iam.serviceAccountKeyExposureResponse decides whether such a key is disabled',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

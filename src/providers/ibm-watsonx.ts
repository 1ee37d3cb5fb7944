import { base62, base64Padded, base64url, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * IBM watsonx.ai. The key is one of IBM Cloud, good for all that its owner may do there, and is exchanged for a token
 * of an hour. On Cloud Pak for Data a ZenApiKey takes its place: user name and key together, in base64.
 */
export default defineProvider(
  {
    id: 'ibm-watsonx',
    name: 'IBM watsonx.ai',
    env: [
      'WATSONX_APIKEY',
      'WATSONX_API_KEY',
      'IBM_CLOUD_API_KEY',
      'IBMCLOUD_API_KEY',
      'WATSONX_ZENAPIKEY',
      'WATSONX_TOKEN',
    ],
    docs: 'https://cloud.ibm.com/apidocs/watsonx-ai',
    console: 'https://cloud.ibm.com/iam/apikeys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'ibm-cloud-api-key',
        // 44 characters as a rule.
        token: token(base64url(42, 44)),
        // Not `ibm` alone: the hashes of IBM's modules in a go.sum have this shape.
        near: [
          'watsonx',
          'watson_api',
          'watson-api',
          'watsonapi',
          'ibm_cloud_api',
          'ibm-cloud-api',
          'ibmcloud_api',
          'ibmcloud-api',
          'ibmcloudapi',
          'ibm cloud',
          'ibm_api',
          'ibm-api',
          'ibmapi',
          'ibm_key',
          'bluemix_api',
          'iam-apikey',
          'iam_apikey',
          'cloud.ibm.com',
        ],
        evidence: 'observed',
      },
      {
        id: 'ibm-zen-api-key',
        // Shape: IBM docs, "Generating a ZenApiKey authorization token", seen 2026-11-24.
        token: token(base62(38), base64Padded(2, 82)),
        near: ['zenapikey', 'zen_api', 'zen-api'],
        evidence: 'documented',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://us-south.ml.cloud.ibm.com',
      env: ['WATSONX_URL'],
      hosts: ['*.cloud.ibm.com'],
      auth: header('iam-apikey'),
    },
    health: [
      {
        kinds: ['ibm-cloud-api-key'],
        path: 'https://iam.cloud.ibm.com/v1/apikeys/details',
        // The public client of IBM's command line, bx:bx, which is no secret.
        headers: { authorization: 'Basic Yng6Yng=' },
        answers: [
          { status: 200, at: 'disabled', is: [true], means: 'dead', reason: 'disabled', evidence: 'documented' },
          { status: 200, at: 'iam_id', means: 'live', evidence: 'documented' },
          { status: [400, 401, 404], at: 'errorCode', is: ['BXNIM0415E'], means: 'dead', evidence: 'observed' },
        ],
        identity: {
          owner: 'iam_id',
          account: 'account_id',
          keyId: 'id',
          keyName: 'name',
          createdAt: 'created_at',
          expiresAt: 'expires_at',
        },
        source: 'https://cloud.ibm.com/apidocs/iam-identity-token-api',
      },
      { kinds: ['ibm-zen-api-key'], never: 'only the installation that made it knows it' },
    ],
    rotation: {
      how: 'self',
      create: 'POST https://iam.cloud.ibm.com/v1/apikeys',
      remove: 'DELETE https://iam.cloud.ibm.com/v1/apikeys/{id}',
      list: 'GET https://iam.cloud.ibm.com/v1/apikeys',
      needs: 'an IAM token, for which the key itself can be exchanged',
      note: 'POST .../{id}/disable turns it off; set action_when_leaked when making one',
      evidence: 'documented',
      source: 'https://cloud.ibm.com/apidocs/iam-identity-token-api',
    },
    usage: {
      api: 'GET https://billing.cloud.ibm.com/v4/accounts/{account_id}/usage/{month}',
      byKey: false,
      url: 'https://cloud.ibm.com/billing/usage',
      evidence: 'unconfirmed',
      source: 'https://cloud.ibm.com/apidocs/metering-reporting',
    },
    limits: {
      kind: 'soft',
      scope: 'account',
      api: null,
      url: 'https://cloud.ibm.com/billing/spending-notifications',
      evidence: 'unconfirmed',
      source: 'the page of spending notifications in the console',
    },
    leaks: {
      githubTells: true,
      revokes: true,
      report: 'https://www.ibm.com/support/pages/node/6825927',
      note: 'each key says itself what is done with it: action_when_leaked is none, disable or delete',
      evidence: 'documented',
      source: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
    },
  }),
);

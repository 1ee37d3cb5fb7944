import { base62, base64Padded, base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * IBM watsonx.ai. The key is one of IBM Cloud, good for all that its owner may do there, and is exchanged for a token
 * of an hour. On Cloud Pak for Data a ZenApiKey takes its place: user name and key together, in base64.
 */
export default defineProvider({
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
});

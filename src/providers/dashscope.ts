import { base62, base64urlDot, hexLower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Alibaba Cloud Model Studio, known as DashScope, Bailian and Qwen. A key belongs to one region and looks like a
 * DeepSeek key, so a name must stand nearby. The access keys of the whole cloud account are in use beside it. Temporary
 * tokens (`st-`) live for minutes and are not listed.
 */
export default defineProvider(
  {
    id: 'dashscope',
    name: 'DashScope',
    env: [
      'DASHSCOPE_API_KEY',
      'ALIBABA_API_KEY',
      'QWEN_API_KEY',
      'BAILIAN_API_KEY',
      'MODELSTUDIO_API_KEY',
      'ALIBABA_CODING_PLAN_API_KEY',
      'ALIBABA_TOKEN_PLAN_API_KEY',
      'ALIBABA_CLOUD_ACCESS_KEY_ID',
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    ],
    docs: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
    console: 'https://modelstudio.console.alibabacloud.com/?tab=dashboard#/api-key',
    checked: '2026-11-24',
    keys: [
      {
        id: 'dashscope-api-key',
        // Prefix: Alibaba Cloud docs, DashScope SDK Expert, seen 2026-11-24. 32 hex digits in every key seen.
        token: token('sk-', hexLower(32)),
        near: [
          'dashscope',
          'dash_scope',
          'dash-scope',
          'aliyun',
          'alibaba',
          'qwen',
          'qianwen',
          'tongyi',
          'bailian',
          'modelstudio',
          'model_studio',
          'model-studio',
          'model studio',
        ],
        evidence: 'observed',
      },
      // Of the Coding Plan and the Token Plan, for their own hosts only. Prefix: Alibaba Cloud docs, Coding Plan FAQ,
      // seen 2026-11-24; the length is not published.
      { id: 'dashscope-plan-key', token: token('sk-sp-', base64urlDot(16, 128)), evidence: 'documented' },
      // 24 characters in all today, with room for shorter ones of older accounts (unconfirmed).
      { id: 'alibaba-access-key-id', token: token('LTAI', base62(12, 21)), evidence: 'observed' },
      {
        id: 'alibaba-access-key-secret',
        token: token(base62(30)),
        near: [
          'alibaba',
          'aliyun',
          'alicloud',
          'accesskeysecret',
          'access_key_secret',
          'access-key-secret',
          // An id just before it. The four letters alone stand in "altair" and "voltaire".
          'ltai4',
          'ltai5',
        ],
        evidence: 'observed',
      },
      // Temporary, and of use only with its secret and a security token.
      {
        id: 'alibaba-sts-access-key-id',
        token: token('STS.', base62(16, 64)),
        near: ['alibaba', 'aliyun', 'alicloud', 'accesskey', 'access_key', 'securitytoken', 'security_token'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
      env: ['DASHSCOPE_API_BASE'],
      hosts: ['*.dashscope.aliyuncs.com', '*.maas.aliyuncs.com'],
      auth: bearer,
      regions: [
        { name: 'china', base: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
        { name: 'us', base: 'https://dashscope-us.aliyuncs.com/compatible-mode/v1' },
        { name: 'hong-kong', base: 'https://cn-hongkong.dashscope.aliyuncs.com/compatible-mode/v1' },
      ],
    },
    health: [
      { kinds: ['dashscope-plan-key'], never: 'the hosts of its plan have no request that is known to cost nothing' },
      {
        kinds: ['alibaba-access-key-id', 'alibaba-sts-access-key-id'],
        never: 'it is the public half of a pair',
      },
      { kinds: ['alibaba-access-key-secret'], never: 'its check needs a signature that only Alibaba Cloud has' },
      {
        path: '/models',
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'observed' },
          {
            status: [400, 403],
            at: 'error.code',
            is: ['Arrearage'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'documented',
          },
          {
            status: 403,
            at: 'error.code',
            is: [
              'AccessDenied',
              'access_denied',
              'AccessDenied.Unpurchased',
              'Model.AccessDenied',
              'model_access_denied',
            ],
            means: 'live',
            reason: 'restricted',
            evidence: 'documented',
          },
          // Frankfurt and Tokyo have a host for every workspace, which nobody can guess: their keys are refused elsewhere.
          {
            status: 401,
            at: 'error.code',
            is: ['invalid_api_key', 'InvalidApiKey'],
            means: 'unknown',
            reason: 'wrong-region',
            evidence: 'documented',
          },
          { status: 429, at: 'error.code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://help.aliyun.com/en/model-studio/error-code-start',
      },
    ],
    rotation: {
      how: 'console',
      note: 'in China: https://bailian.console.aliyun.com/?tab=model#/api-key; a key ends when its RAM user leaves the workspace; keys of a Token Plan are made by CreateTokenPlanKey with an access key of the account',
      evidence: 'documented',
      source: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
    },
    usage: {
      api: null,
      note: 'bills and the balance are told to an access key of the account alone (BSS OpenAPI QueryAccountBalance)',
      evidence: 'observed',
      source: 'a public client relies on it',
    },
    limits: {
      kind: 'soft',
      scope: 'account',
      api: null,
      url: 'https://usercenter2.aliyun.com',
      note: 'a switch by model stops at the end of the free quota',
      evidence: 'unconfirmed',
      source: 'not held against the documentation',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://security.alibaba.com',
      note: 'of access keys of the cloud account (LTAI), not of keys of Model Studio',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

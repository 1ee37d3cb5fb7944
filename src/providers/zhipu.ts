import { base62, hexLower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Z.ai, in China Zhipu BigModel (GLM). A key is its id and its secret with a dot between; keys of the one site do not
 * hold at the other. Ollama's keys differ only in the length of the second half.
 */
export default defineProvider(
  {
    id: 'zhipu',
    name: 'Z.ai (Zhipu)',
    env: ['ZAI_API_KEY', 'ZHIPUAI_API_KEY', 'ZHIPU_API_KEY', 'Z_AI_API_KEY', 'BIGMODEL_API_KEY', 'GLM_API_KEY'],
    docs: 'https://docs.z.ai/api-reference/introduction',
    console: 'https://z.ai/manage-apikey/apikey-list',
    checked: '2026-11-24',
    keys: [
      {
        id: 'zhipu-api-key',
        token: token(hexLower(32), '.', base62(16)),
        near: [
          'zhipu',
          'bigmodel',
          'z.ai',
          'z_ai',
          'zai_api',
          'zai_key',
          'zai-api',
          'zai-sdk',
          'zaiapi',
          'zaikey',
          'zaiclient',
          'chatglm',
          'glm_api',
          'glm_key',
          'glm-api',
          'glmapi',
          'glmkey',
          'glm-4',
          'glm-5',
        ],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.z.ai/api/paas/v4',
      env: ['ZAI_API_BASE', 'Z_AI_API_HOST'],
      auth: bearer,
      regions: [{ name: 'china', base: 'https://open.bigmodel.cn/api/paas/v4' }],
    },
    health: [
      {
        path: '/models',
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'observed' },
          { status: 401, at: 'error.code', is: ['1003'], means: 'dead', reason: 'expired', evidence: 'documented' },
          { status: 401, at: 'error.code', is: ['1000', '1002', '1004'], means: 'dead', evidence: 'documented' },
          {
            status: 401,
            at: 'error.message',
            holds: ['token expired or incorrect'],
            means: 'dead',
            evidence: 'observed',
          },
          // The header did not arrive.
          {
            status: 401,
            at: 'error.code',
            is: ['1001'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'documented',
          },
          // The account is inactive or locked.
          {
            status: [401, 403, 429],
            at: 'error.code',
            is: ['1110', '1112', '1121'],
            means: 'live',
            reason: 'suspended',
            evidence: 'documented',
          },
          // In arrears; a plan that ended.
          {
            status: 429,
            at: 'error.code',
            is: ['1113', '1309'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'documented',
          },
          {
            status: 429,
            at: 'error.code',
            is: ['1304', '1308', '1310'],
            means: 'live',
            reason: 'spend-limit',
            evidence: 'documented',
          },
          { status: 429, at: 'error.code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://docs.z.ai/api-reference/api-code',
      },
    ],
    rotation: {
      how: 'console',
      note: 'in China: https://bigmodel.cn/usercenter/proj-mgmt/apikeys',
      evidence: 'observed',
      source: 'https://z.ai/manage-apikey/apikey-list',
    },
    usage: {
      api: 'GET https://api.z.ai/api/monitor/usage/quota/limit',
      url: 'https://z.ai/manage-apikey/billing',
      note: 'of a coding plan; a refused key is answered 200 with success false. GET .../usage/model-usage has the tokens',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    limits: {
      kind: 'prepaid',
      scope: 'account; a coding plan has windows of five hours and of a week',
      api: null,
      url: 'https://z.ai/manage-apikey/billing',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:service@zhipuai.cn',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);

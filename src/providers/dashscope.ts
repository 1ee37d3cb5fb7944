import { base62, base64urlDot, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Alibaba Cloud Model Studio, known as DashScope, Bailian and Qwen. A key belongs to one region and looks like a
 * DeepSeek key, so a name must stand nearby. The access keys of the whole cloud account are in use beside it. Temporary
 * tokens (`st-`) live for minutes and are not listed.
 */
export default defineProvider({
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
});

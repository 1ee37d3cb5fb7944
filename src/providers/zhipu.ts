import { base62, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Z.ai, in China Zhipu BigModel (GLM). A key is its id and its secret with a dot between; keys of the one site do not
 * hold at the other. Ollama's keys differ only in the length of the second half.
 */
export default defineProvider({
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
});

import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Stability AI. A key has the shape of a Moonshot key and of an early OpenAI key (which has T3BlbkFJ in its middle):
 * only its surroundings tell it.
 */
export default defineProvider({
  id: 'stability',
  name: 'Stability AI',
  // STABILITY_KEY: stability-sdk. SAI_API_KEY: Stability's nodes for ComfyUI. Both seen 2026-11-24.
  env: [
    'STABILITY_API_KEY',
    'STABILITY_KEY',
    'STABILITY_AI_API_KEY',
    'STABILITYAI_API_KEY',
    'SAI_API_KEY',
    'DREAMSTUDIO_API_KEY',
  ],
  docs: 'https://platform.stability.ai/docs/api-reference',
  console: 'https://platform.stability.ai/account/keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'stability-api-key',
      token: token('sk-', base62(48)),
      near: [
        'stability_api',
        'stability_key',
        'stability_ai',
        'stability_sdk',
        'stability.ai',
        'stability-ai',
        'stability-api',
        'stability-sdk',
        'stability ai',
        'stabilityai',
        'stabilityapi',
        'stabilitykey',
        'stabilityinference',
        'sai_api',
        'saiapi',
        'dreamstudio',
      ],
      evidence: 'observed',
    },
  ],
});

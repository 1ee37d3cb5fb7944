import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * The LiteLLM proxy, which everyone hosts for themselves: keys are made by its admin API or UI. The master key is any
 * string that starts with `sk-`, so that only its variable tells it.
 */
export default defineProvider({
  id: 'litellm',
  name: 'LiteLLM',
  env: ['LITELLM_PROXY_API_KEY', 'LITELLM_API_KEY', 'LITELLM_KEY', 'LITELLM_VIRTUAL_KEY', 'LITELLM_MASTER_KEY'],
  docs: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
  console: 'https://docs.litellm.ai/docs/proxy/ui',
  checked: '2026-11-24',
  keys: [
    {
      id: 'litellm-virtual-key',
      token: token('sk-', base64url(22)),
      near: ['litellm', 'lite_llm', 'lite-llm'],
      evidence: 'documented',
    },
  ],
});

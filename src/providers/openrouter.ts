import { hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** OpenRouter. Management keys (once: provisioning keys), which make and delete others, look like ordinary keys. */
export default defineProvider({
  id: 'openrouter',
  name: 'OpenRouter',
  env: [
    'OPENROUTER_API_KEY',
    'OPENROUTER_KEY',
    'OR_API_KEY',
    'OPENROUTER_MANAGEMENT_KEY',
    'OPENROUTER_PROVISIONING_KEY',
    'OPENROUTER_PROVISIONING_API_KEY',
  ],
  docs: 'https://openrouter.ai/docs/api-reference/overview',
  console: 'https://openrouter.ai/settings/keys',
  checked: '2026-11-24',
  keys: [{ id: 'openrouter-api-key', token: token('sk-or-v1-', hexLower(64)), evidence: 'observed' }],
});

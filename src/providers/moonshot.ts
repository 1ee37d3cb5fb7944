import { base62, base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Moonshot AI (Kimi). An open-platform key is as long as an old OpenAI key, without the mark in its middle; keys of
 * moonshot.ai and moonshot.cn are not interchangeable, and Kimi Code subscriptions have keys of their own.
 */
export default defineProvider({
  id: 'moonshot',
  name: 'Moonshot',
  env: [
    'MOONSHOT_API_KEY',
    'KIMI_API_KEY',
    'KIMI_MODEL_API_KEY',
    'KIMI_CODE_API_KEY',
    'MOONSHOTAI_API_KEY',
    'MOONSHOT_KEY',
  ],
  docs: 'https://platform.moonshot.ai/docs',
  console: 'https://platform.moonshot.ai/console/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'moonshot-api-key',
      token: token('sk-', base64url(48)),
      near: ['moonshot', 'kimi'],
      evenAlone: true,
      evidence: 'observed',
    },
    // 64 characters in keys seen (public code, 2026-11-24).
    { id: 'moonshot-kimi-code-key', token: token('sk-kimi-', base62(48, 80)), evidence: 'observed' },
  ],
});

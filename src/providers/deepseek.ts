import { base36Lower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** DeepSeek. Its keys look like Alibaba's DashScope keys (`sk-` and 32 characters), so the name must stand nearby. */
export default defineProvider({
  id: 'deepseek',
  name: 'DeepSeek',
  env: ['DEEPSEEK_API_KEY', 'DEEPSEEK_KEY', 'DEEP_SEEK_API_KEY'],
  docs: 'https://api-docs.deepseek.com',
  console: 'https://platform.deepseek.com/api_keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'deepseek-api-key',
      // Lower-case hex in every key seen; scanners' rules differ on whether other letters occur.
      token: token('sk-', base36Lower(32)),
      near: ['deepseek', 'deep_seek', 'deep-seek', 'deep seek'],
      evenAlone: true,
      evidence: 'observed',
    },
  ],
});

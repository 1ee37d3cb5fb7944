import { token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** SambaNova. A key is a bare UUID: only its surroundings tell it. */
export default defineProvider({
  id: 'sambanova',
  name: 'SambaNova',
  env: ['SAMBANOVA_API_KEY'],
  docs: 'https://docs.sambanova.ai/docs/en/api-reference/overview',
  console: 'https://cloud.sambanova.ai/apis',
  checked: '2026-11-24',
  keys: [{ id: 'sambanova-api-key', token: token(uuid), near: ['sambanova', 'sambacloud'], evidence: 'unconfirmed' }],
});

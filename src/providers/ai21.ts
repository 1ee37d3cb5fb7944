import { base62, token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** AI21 Labs, maker of Jamba. A key is a bare UUID, in older accounts 32 letters and digits: only its name tells it. */
export default defineProvider({
  id: 'ai21',
  name: 'AI21',
  env: ['AI21_API_KEY', 'AI21_KEY'],
  docs: 'https://docs.ai21.com/reference',
  console: 'https://studio.ai21.com/v2/account/api-key',
  checked: '2026-11-24',
  keys: [
    { id: 'ai21-api-key', token: token(uuid), near: ['ai21'], evidence: 'observed' },
    { id: 'ai21-legacy-api-key', token: token(base62(32)), near: ['ai21'], evidence: 'unconfirmed' },
  ],
});

import { defineService } from '../../service.ts';
import { base62, oneOf } from '../../token.ts';

/** Gemini (exchange): API key. */
export default defineService({
  id: 'gemini-exchange',
  name: 'Gemini (exchange)',
  checked: '2026-11-24',
  keys: [
    {
      // Ordinary words as heads, keep a keyword.
      id: 'gemini-exchange-api-key',
      token: oneOf(['account-', 'master-'], base62(20)),
      near: ['gemini'],
      evidence: 'unconfirmed',
    },
  ],
});

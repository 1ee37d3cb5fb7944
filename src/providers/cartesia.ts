import { token, word } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Cartesia. Admin keys begin like all others. */
export default defineProvider({
  id: 'cartesia',
  name: 'Cartesia',
  env: ['CARTESIA_API_KEY'],
  docs: 'https://docs.cartesia.ai/use-the-api/api-conventions',
  console: 'https://play.cartesia.ai/keys',
  checked: '2026-11-24',
  // Prefix: github.com/cartesia-ai/skills, cartesia-api, seen 2026-11-24. Observed: 20 characters; longer ones allowed.
  keys: [{ id: 'cartesia-api-key', token: token('sk_car_', word(20, 48)), evidence: 'documented' }],
});

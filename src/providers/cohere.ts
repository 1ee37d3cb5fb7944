import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Cohere. Trial and production keys look alike, 40 letters and digits without a prefix: only the name tells them. */
export default defineProvider({
  id: 'cohere',
  name: 'Cohere',
  env: ['CO_API_KEY', 'COHERE_API_KEY', 'COHERE_KEY'],
  docs: 'https://docs.cohere.com/reference/checkapikey',
  console: 'https://dashboard.cohere.com/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'cohere-api-key',
      token: token(base62(40)),
      // Not the bare name, which is the head of "coherent", as caches and memory are next to a commit id.
      near: [
        'co_api_key',
        'co-api-key',
        'coapikey',
        'cohere_',
        'cohere-',
        'cohere.',
        'cohere:',
        'cohere=',
        'cohere(',
        'cohere"',
        "cohere'",
        'cohere`',
        'cohereapi',
        'coherekey',
        'coheretoken',
        'coheresecret',
        'cohereclient',
        'cohereai',
        'cohereembed',
        'cohererank',
        'coherererank',
        'cohere api',
        'cohere key',
        'cohere token',
        'cohere =',
        'cohere import',
      ],
      evidence: 'observed',
    },
  ],
});

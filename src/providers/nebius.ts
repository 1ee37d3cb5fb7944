import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Nebius Token Factory, formerly AI Studio. A key is a Nebius static key: a message that names the key and its service
 * account, a dot and the signature. AI Studio issued JWTs.
 */
export default defineProvider({
  id: 'nebius',
  name: 'Nebius',
  env: ['NEBIUS_API_KEY', 'NEBIUS_TOKEN_FACTORY_API_KEY', 'TOKEN_FACTORY_API_KEY'],
  docs: 'https://docs.tokenfactory.nebius.com/api-reference/introduction',
  console: 'https://tokenfactory.nebius.com',
  checked: '2026-11-24',
  // Shapes: keys in public code, seen 2026-11-24.
  keys: [
    {
      id: 'nebius-api-key',
      // In the middle "atickey-", of the key's id, in base64.
      token: token('v1.Cm', base64url(6), 'YXRpY2tleS1', base64url(60, 400), '.', base64url(60, 200)),
      evidence: 'observed',
    },
    {
      id: 'nebius-studio-api-key',
      // The header is the same in all of them: it names the signing key.
      token: token(
        'eyJhbGciOiJIUzI1NiIsImtpZCI6IlV6SXJWd1h0dnprLVRvdzlLZWstc0M1akptWXBvX1VaVkxUZlpnMDRlOFUiLCJ0eXAiOiJKV1QifQ.',
        base64url(100, 1600),
        '.',
        base64url(43),
      ),
      evidence: 'observed',
    },
  ],
});

import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * MiniMax. Pay-as-you-go and subscription keys are not interchangeable, and neither are those of minimax.io and
 * minimaxi.com. Older keys are JWTs, which name their account.
 */
export default defineProvider({
  id: 'minimax',
  name: 'MiniMax',
  env: ['MINIMAX_API_KEY', 'MINIMAX_CODING_API_KEY'],
  docs: 'https://platform.minimax.io/docs/guides/quickstart',
  console: 'https://platform.minimax.io/user-center/basic-information/interface-key',
  checked: '2026-11-24',
  keys: [
    { id: 'minimax-api-key', token: token('sk-api-', base64url(119)), evidence: 'observed' },
    // 119 characters too in keys seen (public code, 2026-11-24).
    { id: 'minimax-subscription-key', token: token('sk-cp-', base64url(100, 130)), evidence: 'observed' },
    {
      id: 'minimax-legacy-api-key',
      // The header {"alg":"RS256","typ":"JWT"}, then claims that start with {"GroupName" (public code, 2026-11-24).
      token: token('eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJHcm91cE5hbWUi', base64url(40, 1600), '.', base64url(342)),
      evidence: 'observed',
    },
  ],
});

import { base62, base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Hugging Face. Tokens that read, write or are fine-grained look alike. Anyone can revoke one without signing in; the
 * CLI keeps its own in `~/.cache/huggingface/token`.
 */
export default defineProvider({
  id: 'huggingface',
  name: 'Hugging Face',
  env: [
    'HF_TOKEN',
    'HUGGING_FACE_HUB_TOKEN',
    'HUGGINGFACE_API_KEY',
    'HUGGINGFACEHUB_API_TOKEN',
    'HF_API_TOKEN',
    'HF_API_KEY',
    'HUGGINGFACE_TOKEN',
    'HUGGINGFACE_API_TOKEN',
  ],
  docs: 'https://huggingface.co/docs/hub/security-tokens',
  console: 'https://huggingface.co/settings/tokens',
  checked: '2026-11-24',
  keys: [
    // Letters only in every token seen, but nothing promises it.
    { id: 'huggingface-access-token', token: token('hf_', base62(34)), evidence: 'observed' },
    // No longer issued since August 2023.
    { id: 'huggingface-organization-token', token: token('api_org_', base62(34)), evidence: 'observed' },
    {
      id: 'huggingface-oauth-access-token',
      // A JWT behind the prefix in every token seen (public code, 2026-11-24).
      token: token('hf_oauth_eyJ', base64url(10, 400), '.eyJ', base64url(20, 2400), '.', base64url(40, 700)),
      evidence: 'observed',
    },
  ],
});

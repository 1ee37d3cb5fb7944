import { token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Langfuse. A secret key is used, and can be checked, only with its public key. Self-hosted installations may set keys
 * of any form.
 */
export default defineProvider({
  id: 'langfuse',
  name: 'Langfuse',
  env: ['LANGFUSE_SECRET_KEY', 'LANGFUSE_INIT_PROJECT_SECRET_KEY'],
  docs: 'https://api.reference.langfuse.com',
  console: 'https://cloud.langfuse.com',
  checked: '2026-11-24',
  keys: [
    { id: 'langfuse-secret-key', token: token('sk-lf-', uuid), evidence: 'documented' },
    { id: 'langfuse-public-key', token: token('pk-lf-', uuid), evidence: 'documented', publishable: true },
  ],
});

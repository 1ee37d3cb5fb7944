import { base62, base64url, either, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * OpenAI. Every key has `T3BlbkFJ` ("OpenAI" in base64) in its middle. Admin keys cannot run models, but make and
 * delete keys.
 */
export default defineProvider({
  id: 'openai',
  name: 'OpenAI',
  env: ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY', 'OPENAI_KEY', 'OPENAI_API_TOKEN', 'OPENAI_TOKEN', 'OPENAI_SECRET_KEY'],
  docs: 'https://platform.openai.com/docs/api-reference',
  console: 'https://platform.openai.com/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'openai-project-key',
      // 164 characters now; 132 before that, 56 in 2024.
      token: either(
        token('sk-proj-', base64url(74), 'T3BlbkFJ', base64url(74)),
        token('sk-proj-', base64url(58), 'T3BlbkFJ', base64url(58)),
        token('sk-proj-', base64url(20), 'T3BlbkFJ', base64url(20)),
      ),
      evidence: 'observed',
    },
    {
      id: 'openai-legacy-key',
      token: token('sk-', base62(20), 'T3BlbkFJ', base62(20)),
      evidence: 'observed',
    },
    {
      id: 'openai-service-account-key',
      token: either(
        token('sk-svcacct-', base64url(74), 'T3BlbkFJ', base64url(74)),
        token('sk-svcacct-', base64url(58), 'T3BlbkFJ', base64url(58)),
        token('sk-svcacct-', base64url(20), 'T3BlbkFJ', base64url(20)),
        // The oldest hold the account's name.
        token('sk-service-', base64url(21, 120), 'T3BlbkFJ', base62(20)),
      ),
      evidence: 'observed',
    },
    {
      id: 'openai-admin-key',
      token: either(
        token('sk-admin-', base64url(58), 'T3BlbkFJ', base64url(58)),
        token('sk-admin-', base64url(74), 'T3BlbkFJ', base64url(74)),
        token('sk-admin-', base64url(20), 'T3BlbkFJ', base64url(20)),
      ),
      evidence: 'observed',
    },
    {
      id: 'openai-none-key',
      // User keys of 2024, whose project was "None".
      token: token('sk-None-', base64url(20, 74), 'T3BlbkFJ', base64url(20, 74)),
      evidence: 'observed',
    },
  ],
});

import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** PostHog: personal API key, project API key. */
export default defineService({
  id: 'posthog',
  name: 'PostHog',
  console: 'https://app.posthog.com/settings/user-api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'posthog-personal-api-key',
      token: token('phx_', base64url(41, 49)),
      evidence: 'observed',
    },
    {
      // Meant to be public.
      id: 'posthog-project-api-key',
      token: token('phc_', base64url(41, 44)),
      evidence: 'unconfirmed',
      publishable: true,
    },
  ],
});

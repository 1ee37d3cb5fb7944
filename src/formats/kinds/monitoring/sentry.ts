import { defineService } from '../../service.ts';
import { base64, hexLower, padding, token } from '../../token.ts';

/** Sentry: auth token without prefix, organisation auth token, user auth token. */
export default defineService({
  id: 'sentry',
  name: 'Sentry',
  console: 'https://sentry.io/settings/auth-tokens/',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sentry-access-token',
      token: token(hexLower(64)),
      near: [
        'sentry_auth',
        'sentry-auth',
        'sentryauth',
        'sentry_token',
        'sentry-token',
        'sentrytoken',
        'sentry_api',
        'sentry-api',
        'sentryapi',
        'sentry.io',
      ],
      evidence: 'observed',
    },
    {
      id: 'sentry-org-token',
      token: token('sntrys_eyJpYXQiO', base64(20, 400), padding(0, 2), '_', base64(43)),
      evidence: 'observed',
    },
    {
      id: 'sentry-user-token',
      token: token('sntryu_', hexLower(64)),
      evidence: 'observed',
    },
  ],
});

import { defineService } from '../../service.ts';
import { base62, base64url, digits, token } from '../../token.ts';

/** Storyblok: content access token, personal access token. */
export default defineService({
  id: 'storyblok',
  name: 'Storyblok',
  checked: '2026-11-24',
  keys: [
    {
      id: 'storyblok-access-token',
      token: token(base62(22), 'tt'),
      near: ['storyblok'],
      evidence: 'observed',
    },
    {
      id: 'storyblok-personal-access-token',
      token: token(base62(22), 'tt-', digits(6), '-', base64url(20)),
      near: ['storyblok'],
      evidence: 'unconfirmed',
    },
  ],
});

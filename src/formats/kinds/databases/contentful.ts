import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Contentful: content delivery or preview token, personal access token. */
export default defineService({
  id: 'contentful',
  name: 'Contentful',
  console: 'https://app.contentful.com/account/profile/cma_tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'contentful-delivery-api-token',
      token: token(base64url(43)),
      near: ['contentful'],
      evidence: 'observed',
    },
    {
      id: 'contentful-personal-access-token',
      token: token('CFPAT-', base64url(43)),
      evidence: 'observed',
    },
  ],
});

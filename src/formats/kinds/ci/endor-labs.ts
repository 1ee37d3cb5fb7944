import { defineService } from '../../service.ts';
import { base62Hyphen, token } from '../../token.ts';

/** Endor Labs: API key id and secret. */
export default defineService({
  id: 'endor-labs',
  name: 'Endor Labs',
  checked: '2026-11-24',
  keys: [
    {
      // Key and secret are two tokens of one shape; pair them.
      id: 'endorlabs-api-key',
      token: token('endr+', base62Hyphen(16)),
      evidence: 'observed',
    },
  ],
});

import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** Workato: developer API token. */
export default defineService({
  id: 'workato',
  name: 'Workato',
  checked: '2026-11-24',
  keys: [
    {
      id: 'workato-developer-api-token',
      token: oneOf(
        ['wrka-eyJ', 'wrkaus-eyJ', 'wrkaeu-eyJ', 'wrkajp-eyJ', 'wrkasg-eyJ', 'wrkaau-eyJ'],
        base64url(8, 600),
        '.',
        base64url(16, 600),
        '.',
        base64url(64, 600),
      ),
      evidence: 'unconfirmed',
    },
  ],
});

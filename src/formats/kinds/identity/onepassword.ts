import { defineService } from '../../service.ts';
import { base36Upper, base64, either, padding, token } from '../../token.ts';

/** 1Password: account secret key, service account token. */
export default defineService({
  id: 'onepassword',
  name: '1Password',
  console: 'https://my.1password.com/developer-tools/infrastructure-secrets',
  checked: '2026-11-24',
  keys: [
    {
      id: 'onepassword-secret-key',
      token: either(
        token(
          'A3-',
          base36Upper(6),
          '-',
          base36Upper(11),
          '-',
          base36Upper(5),
          '-',
          base36Upper(5),
          '-',
          base36Upper(5),
        ),
        token(
          'A3-',
          base36Upper(6),
          '-',
          base36Upper(6),
          '-',
          base36Upper(5),
          '-',
          base36Upper(5),
          '-',
          base36Upper(5),
          '-',
          base36Upper(5),
        ),
      ),
      evidence: 'observed',
    },
    {
      id: 'onepassword-service-account-token',
      token: token('ops_eyJ', base64(250, 600), padding(0, 3)),
      evidence: 'observed',
    },
  ],
});

import { defineService } from '../../service.ts';
import { base62, base64urlPadded, token } from '../../token.ts';

/** HCP Terraform: API token. */
export default defineService({
  id: 'terraform-cloud',
  name: 'HCP Terraform',
  console: 'https://app.terraform.io/app/settings/tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'terraform-cloud-api-token',
      token: token(base62(14), '.atlasv1.', base64urlPadded(60, 70)),
      evidence: 'observed',
    },
  ],
});

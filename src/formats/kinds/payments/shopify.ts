import { defineService } from '../../service.ts';
import { hex, token } from '../../token.ts';

/** Shopify. */
export default defineService({
  id: 'shopify',
  name: 'Shopify',
  console: 'https://admin.shopify.com',
  checked: '2026-11-24',
  keys: [
    {
      id: 'shopify-access-token',
      token: token('shpat_', hex(32)),
      evidence: 'observed',
    },
    {
      id: 'shopify-custom-app-access-token',
      token: token('shpca_', hex(32)),
      evidence: 'observed',
    },
    {
      id: 'shopify-private-app-access-token',
      token: token('shppa_', hex(32)),
      evidence: 'observed',
    },
    {
      id: 'shopify-shared-secret',
      token: token('shpss_', hex(32)),
      evidence: 'observed',
    },
  ],
});

import { defineService } from '../../service.ts';
import { base36Hyphen, base62, either, token } from '../../token.ts';

/** Doppler. The second part says what a token is for. */
export default defineService({
  id: 'doppler',
  name: 'Doppler',
  console: 'https://dashboard.doppler.com/workplace',
  checked: '2026-11-24',
  keys: [
    {
      id: 'doppler-audit-token',
      token: token('dp.audit.', base62(40, 44)),
      evidence: 'observed',
    },
    {
      id: 'doppler-cli-token',
      token: token('dp.ct.', base62(40, 44)),
      evidence: 'observed',
    },
    {
      id: 'doppler-personal-token',
      token: token('dp.pt.', base62(40, 44)),
      evidence: 'observed',
    },
    {
      id: 'doppler-scim-token',
      token: token('dp.scim.', base62(40, 44)),
      evidence: 'observed',
    },
    {
      id: 'doppler-service-account-token',
      token: token('dp.sa.', base62(40, 44)),
      evidence: 'observed',
    },
    {
      id: 'doppler-service-token',
      token: either(token('dp.st.', base62(40, 44)), token('dp.st.', base36Hyphen(2, 35), '.', base62(40, 44))),
      evidence: 'observed',
    },
  ],
});

import { base36Lower, either, type Part, token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** The random part: four groups of seven characters. */
const groups: readonly Part[] = [base36Lower(7), '-', base36Lower(7), '-', base36Lower(7), '-', base36Lower(7)];

/** Helicone. A key of the European region says so. A proxy key spends the provider key that is stored behind it. */
export default defineProvider({
  id: 'helicone',
  name: 'Helicone',
  env: ['HELICONE_API_KEY', 'HELICONE_AUTH', 'HELICONE_CONTROL_PLANE_API_KEY'],
  docs: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  console: 'https://us.helicone.ai/settings/api-keys',
  checked: '2026-11-24',
  // Shapes: the key manager of Helicone's open-source server, seen 2026-11-24.
  keys: [
    {
      id: 'helicone-api-key',
      token: either(token('sk-helicone-', groups), token('sk-helicone-eu-', groups)),
      evidence: 'documented',
    },
    {
      id: 'helicone-proxy-key',
      token: token('sk-helicone-proxy-', groups, '-', uuid),
      evidence: 'documented',
    },
    {
      id: 'helicone-write-key',
      // It may only write logs, but is as secret as the others.
      token: either(token('pk-helicone-', groups), token('pk-helicone-eu-', groups)),
      evidence: 'documented',
    },
  ],
});

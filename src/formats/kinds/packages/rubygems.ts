import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** RubyGems: API key. */
export default defineService({
  id: 'rubygems',
  name: 'RubyGems',
  checked: '2026-11-24',
  keys: [
    {
      id: 'rubygems-api-token',
      token: token('rubygems_', base36Lower(48)),
      evidence: 'observed',
    },
  ],
});

import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** crates.io: API token. */
export default defineService({
  id: 'crates-io',
  name: 'crates.io',
  checked: '2026-11-24',
  keys: [
    {
      id: 'crates-io-api-key',
      token: token('cio', base62(32)),
      near: ['crates_io', 'crates-io', 'cratesio', 'crates.io', 'cargo_registry', 'cargo-registry', 'cargoregistry'],
      evidence: 'observed',
    },
  ],
});

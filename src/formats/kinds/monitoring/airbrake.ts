import { defineService } from '../../service.ts';
import { base62Hyphen, token } from '../../token.ts';

/** Airbrake: user key. */
export default defineService({
  id: 'airbrake',
  name: 'Airbrake',
  checked: '2026-11-24',
  keys: [
    {
      id: 'airbrake-user-key',
      token: token(base62Hyphen(40)),
      near: ['airbrake'],
      evidence: 'observed',
    },
  ],
});

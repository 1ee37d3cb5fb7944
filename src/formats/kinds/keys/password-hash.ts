import { defineService } from '../../service.ts';
import { crypt, digits, oneOf } from '../../token.ts';

/** Hashes of passwords as crypt(5) writes them. They open nothing; a weak password can be guessed from one. */
export default defineService({
  id: 'password-hash',
  name: 'Password hash',
  checked: '2026-11-24',
  keys: [
    {
      id: 'bcrypt-hash',
      token: oneOf(['$2a$', '$2b$', '$2x$', '$2y$'], digits(2), '$', crypt(53)),
      evidence: 'documented',
      doubtful: true,
    },
    {
      id: 'sha256crypt-hash',
      token: oneOf(['$5$', '$5$rounds=5000$', '$5$rounds=10000$'], crypt(8, 16), '$', crypt(43)),
      evidence: 'documented',
      doubtful: true,
    },
    {
      id: 'sha512crypt-hash',
      token: oneOf(['$6$', '$6$rounds=5000$', '$6$rounds=10000$'], crypt(8, 16), '$', crypt(86)),
      evidence: 'documented',
      doubtful: true,
    },
  ],
});

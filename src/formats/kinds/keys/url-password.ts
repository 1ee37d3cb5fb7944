import { defineService } from '../../service.ts';
import { authority, oneOf, type Part, secret, type Token, userinfo } from '../../token.ts';

/** A URL of one of these schemes with a password in it. The name of the user may be left out, as Redis has it. */
function withPassword(...schemes: readonly string[]): Token {
  const rest: Part[] = [userinfo(0, 64), ':', secret(userinfo(6, 128)), '@', authority(1, 300)];
  return oneOf(
    schemes.map((scheme) => `${scheme}://`),
    rest,
  );
}

/**
 * URLs with a user and a password (RFC 3986, section 3.2.1). The password may be anything; the judge tells apart what looks
 * as if it was drawn at random.
 */
export default defineService({
  id: 'url-password',
  name: 'Password in a URL',
  checked: '2026-11-24',
  keys: [
    {
      id: 'postgres-url-password',
      token: withPassword('postgres', 'postgresql', 'postgis', 'postgresql+asyncpg', 'postgresql+psycopg2'),
      evidence: 'documented',
    },
    {
      id: 'mysql-url-password',
      token: withPassword('mysql', 'mysql2', 'mariadb', 'mysql+pymysql'),
      evidence: 'documented',
    },
    { id: 'mongodb-url-password', token: withPassword('mongodb', 'mongodb+srv'), evidence: 'documented' },
    { id: 'redis-url-password', token: withPassword('redis', 'rediss'), evidence: 'documented' },
    { id: 'amqp-url-password', token: withPassword('amqp', 'amqps'), evidence: 'documented' },
    { id: 'ftp-url-password', token: withPassword('ftp', 'ftps', 'sftp'), evidence: 'documented' },
    { id: 'http-url-password', token: withPassword('http', 'https'), evidence: 'documented' },
  ],
});

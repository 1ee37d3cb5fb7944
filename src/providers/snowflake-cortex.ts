import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Snowflake Cortex, reached with a programmatic access token: a JWT that may also stand in place of a password.
 * Passwords, and tokens of other forms, have no shape of their own; the name of their variable tells them.
 */
export default defineProvider({
  id: 'snowflake-cortex',
  name: 'Snowflake Cortex',
  env: ['SNOWFLAKE_PAT', 'SNOWFLAKE_TOKEN', 'SNOWFLAKE_API_KEY', 'SNOWFLAKE_JWT', 'SNOWFLAKE_PASSWORD'],
  docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
  console: 'https://app.snowflake.com',
  checked: '2026-11-24',
  keys: [
    {
      // Its header begins with the id of the signing key.
      id: 'snowflake-programmatic-access-token',
      token: token('eyJraWQiOi', base64url(10, 80), '.', base64url(40, 400), '.', base64url(80, 400)),
      near: ['snowflake'],
      evidence: 'unconfirmed',
    },
  ],
});

import { base64urlDot, digits, either, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Databricks. A token belongs to one workspace and is made in its user settings; any live one can make and revoke
 * others of the same user. OAuth access tokens are JWTs like any other and not listed.
 */
export default defineProvider({
  id: 'databricks',
  name: 'Databricks',
  env: ['DATABRICKS_TOKEN', 'DATABRICKS_API_KEY', 'DATABRICKS_ACCESS_TOKEN', 'DATABRICKS_CLIENT_SECRET'],
  docs: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
  console: 'https://accounts.cloud.databricks.com',
  checked: '2026-11-24',
  keys: [
    {
      id: 'databricks-personal-access-token',
      // On Azure a hyphen and a digit follow.
      token: either(token('dapi', hexLower(32), '-', digits(1, 2)), token('dapi', hexLower(32))),
      evidence: 'observed',
    },
    // Of a service principal. Prefix: AWS Secrets Manager docs, Databricks service principal, seen 2026-11-24. It is an
    // English word, hence the name nearby.
    {
      id: 'databricks-oauth-client-secret',
      token: token('dose', base64urlDot(32)),
      near: ['databricks'],
      evidence: 'observed',
    },
  ],
});

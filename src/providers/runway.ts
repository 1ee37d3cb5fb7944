import { hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Runway's developer API. Keys belong to the organization and outlive the member who made them. */
export default defineProvider({
  id: 'runway',
  name: 'Runway',
  env: ['RUNWAYML_API_SECRET', 'RUNWAYML_API_KEY', 'RUNWAY_API_SECRET', 'RUNWAY_API_KEY'],
  docs: 'https://docs.dev.runwayml.com/api/',
  console: 'https://dev.runwayml.com',
  checked: '2026-11-24',
  keys: [
    {
      // The prefix is seen in public code; the length is not confirmed. Cursor has key_ too, with 64 hex digits.
      id: 'runway-api-key',
      token: token('key_', hexLower(128)),
      near: ['runway'],
      evidence: 'unconfirmed',
    },
  ],
});

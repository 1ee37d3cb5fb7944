import { defineService } from '../../service.ts';
import { base36Lower, base62, base64url, base64urlDot, either, hexLower, oneOf, token, uuid } from '../../token.ts';

/** New Relic. The prefix or the ending says what a key is for. */
export default defineService({
  id: 'newrelic',
  name: 'New Relic',
  console: 'https://one.newrelic.com/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'newrelic-admin-api-key',
      token: token('NRAA-', hexLower(27)),
      evidence: 'unconfirmed',
    },
    {
      // Meant to be public.
      id: 'newrelic-browser-key',
      token: oneOf(['NRJS-', 'NRBR-'], hexLower(19)),
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'newrelic-insights-insert-key',
      token: either(token('NRII-', base64url(32)), token('NRII-', base64url(25))),
      evidence: 'observed',
    },
    {
      id: 'newrelic-insights-query-key',
      token: either(token('NRIQ-', base64url(32)), token('NRIQ-', base64url(25))),
      evidence: 'observed',
    },
    {
      id: 'newrelic-license-key',
      token: either(
        token(hexLower(32), 'FFFFNRAL'),
        token('eu01xx', hexLower(26), 'FFFFNRAL'),
        token(base36Lower(6), hexLower(30), 'NRAL'),
        token(base36Lower(6), hexLower(30), 'nral'),
      ),
      evidence: 'observed',
    },
    {
      id: 'newrelic-license-key-legacy',
      token: token(hexLower(40)),
      near: ['new_relic', 'new-relic', 'newrelic', 'new relic'],
      evidence: 'unconfirmed',
    },
    {
      id: 'newrelic-mobile-app-token',
      token: either(token('AA', hexLower(40), '-NRMA'), token('eu01xx', hexLower(36), '-NRMA')),
      evidence: 'unconfirmed',
      publishable: true,
    },
    {
      id: 'newrelic-personal-api-key',
      token: token(base64urlDot(4), '-', base64urlDot(42)),
      near: ['newrelic'],
      evidence: 'observed',
    },
    {
      id: 'newrelic-pixie-api-key',
      token: token('px-api-', uuid),
      evidence: 'unconfirmed',
    },
    {
      id: 'newrelic-pixie-deploy-key',
      token: token('px-dep-', uuid),
      evidence: 'unconfirmed',
    },
    {
      id: 'newrelic-rest-api-key',
      token: token('NRRA-', hexLower(42)),
      evidence: 'unconfirmed',
    },
    {
      id: 'newrelic-user-api-id',
      token: token(base36Lower(64)),
      near: ['new-relic', 'new_relic', 'newrelic'],
      evidence: 'observed',
    },
    {
      id: 'newrelic-user-api-key',
      token: token('NRAK-', base62(27)),
      evidence: 'observed',
    },
  ],
});

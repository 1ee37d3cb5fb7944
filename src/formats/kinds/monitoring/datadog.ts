import { defineService } from '../../service.ts';
import { base36Lower, base62Hyphen, either, token } from '../../token.ts';

/** Datadog: API key, application key. */
export default defineService({
  id: 'datadog',
  name: 'Datadog',
  console: 'https://app.datadoghq.com/organization-settings/api-keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'datadog-api-key',
      token: token(base36Lower(32)),
      near: ['datadog', 'dd_api_key', 'dd-api-key', 'ddapikey'],
      evidence: 'observed',
    },
    {
      id: 'datadog-application-key',
      token: either(token(base36Lower(40)), token(base62Hyphen(40))),
      near: [
        'datadog',
        'dd_app_key',
        'dd-app-key',
        'ddappkey',
        'dd-application-key',
        'dd_application_key',
        'ddapplicationkey',
      ],
      evidence: 'observed',
    },
  ],
});

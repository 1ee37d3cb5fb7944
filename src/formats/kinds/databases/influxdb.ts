import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** InfluxDB: API token. */
export default defineService({
  id: 'influxdb',
  name: 'InfluxDB',
  checked: '2026-11-24',
  keys: [
    {
      id: 'influxdb-api-token',
      token: token(base64url(86), '=='),
      near: ['influx'],
      evidence: 'unconfirmed',
    },
  ],
});

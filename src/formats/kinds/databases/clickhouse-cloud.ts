import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** ClickHouse Cloud: API key secret. */
export default defineService({
  id: 'clickhouse-cloud',
  name: 'ClickHouse Cloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'clickhouse-cloud-api-secret',
      token: token('4b1d', base62(38)),
      near: ['clickhouse'],
      evidence: 'observed',
    },
  ],
});

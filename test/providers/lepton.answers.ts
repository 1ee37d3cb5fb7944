import { documented } from './answers.ts';

export default documented({
  kind: 'lepton-workspace-token',
  env: { LEPTON_WORKSPACE_ID: 'acme-ws1' },
  method: 'GET',
  url: 'https://gateway.dgxc-lepton.nvidia.com/api/v2/workspaces/acme-ws1/workspace',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the token works',
      status: 200,
      body: {
        build_time: '2026-10-01',
        git_commit: '0.1.2',
        workspace_name: 'acme-ws1',
        workspace_tier: 'basic',
        workspace_state: 'normal',
        supported_shapes: {},
      },
      says: 'live',
      identity: { account: 'acme-ws1', plan: 'basic' },
    },
    {
      when: 'it is refused, of which no documentation says what it means',
      status: 401,
      body: { message: 'Unauthorized' },
      says: 'unknown',
      reason: 'undocumented',
    },
    {
      when: 'the workspace is gone',
      status: 404,
      body: { message: 'workspace not found' },
      says: 'unknown',
      reason: 'unexpected',
    },
  ],
});

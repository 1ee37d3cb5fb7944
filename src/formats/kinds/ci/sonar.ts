import { defineService } from '../../service.ts';
import { base36Lower, base62, oneOf, token } from '../../token.ts';

/** SonarQube and SonarCloud: token with type prefix, token without prefix, scoped organisation token. */
export default defineService({
  id: 'sonar',
  name: 'SonarQube and SonarCloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sonar-token',
      token: oneOf(['squ_', 'sqp_', 'sqa_'], base36Lower(40)),
      evidence: 'observed',
    },
    {
      id: 'sonar-token-legacy',
      token: token(base62(40)),
      near: [
        'sonar_token',
        'sonar-token',
        'sonartoken',
        'sonar.token',
        'sonar.login',
        'sonar_login',
        'sonar-login',
        'sonarlogin',
        'sonarcloud',
        'sonarqube',
      ],
      evidence: 'observed',
    },
    {
      id: 'sonarcloud-organization-token',
      token: token('sqco_', base62(59)),
      evidence: 'unconfirmed',
    },
  ],
});

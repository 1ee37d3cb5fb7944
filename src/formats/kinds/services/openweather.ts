import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** OpenWeather: API key. */
export default defineService({
  id: 'openweather',
  name: 'OpenWeather',
  checked: '2026-11-24',
  keys: [
    {
      id: 'openweather-api-key',
      token: token(base36Lower(32)),
      near: ['openweather', 'pyowm', 'owm_'],
      evidence: 'observed',
    },
  ],
});

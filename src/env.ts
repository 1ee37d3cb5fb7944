import './catalogue.ts';
import { readEnvFiles } from './env-files.ts';
import { ENV_FILES } from './load/environment.ts';

// The door `keyward/env`: importing it puts what the env files of the current folder say into the environment of this
// process, where a name is not there yet.

// `import process from 'node:process'` would open the standard streams, which takes 5 ms.
const { files, values } = readEnvFiles({ mode: process.env['NODE_ENV'] });
for (const [name, value] of Object.entries(values)) process.env[name] ??= value;
(globalThis as { [ENV_FILES]?: string })[ENV_FILES] = files.map((file) => `, ${file}`).join('');

import { defineCommand, JSON_OPTION } from '../command.ts';

export const hook = defineCommand({
  name: 'hook',
  summary: 'stop keys before a commit or a push: install, uninstall, status',
  description:
    'install makes git call keyward before every commit and every push of this repository; status tells whether it ' +
    'does; uninstall takes away exactly what was added. A hook that is there already is kept and called first. Where ' +
    'husky, lefthook or the pre-commit framework is in charge, keyward adds itself to their configuration. ' +
    'run is what the installed hooks call: pre-commit reads what is staged, pre-push every commit that is pushed.',
  arguments: [
    { name: '<action>', description: 'what to do', choices: ['install', 'uninstall', 'status', 'run'] },
    { name: '[args...]', description: 'for run: pre-commit or pre-push, and what git gives that hook' },
  ],
  options: [{ flags: '--dry-run', description: 'show what would be changed, and change nothing' }, JSON_OPTION],
  examples: [
    { command: 'keyward hook install --dry-run', explains: 'look at the changes first' },
    { command: 'keyward hook install', explains: 'guard every commit and push of this repository' },
    { command: 'keyward hook status', explains: 'is it guarded?' },
    { command: 'keyward hook run pre-commit', explains: 'the check of the next commit, by hand' },
  ],
  exits: {
    0: 'it is done; status: both hooks are installed; run: no key was found',
    1: 'status: a hook is not installed; run: keys were found, and git stops',
    2: 'it did not work, or something is left to be done by hand; run: git stops',
  },
  json:
    'status: {"version":1,"hooks":[{"name":"pre-commit"|"pre-push","state":"installed"|"absent"|"foreign"|"edited"|"stale",' +
    '"manager":null|"husky"|"lefthook"|"pre-commit","path"}]}; install and uninstall: {"version":1,"applied":bool,' +
    '"changes":[{"path","description","lines":[text]}],"manual":[{"action":"add"|"run","path","reason","lines":[text]}],"notes":[text]}; ' +
    'run: the shape of scan',
  load: () => import('./hook.run.ts'),
});

/** What a configuration of gitleaks means: a configuration, files, and what has to be found in them. */
export interface GitleaksCase {
  readonly name: string;
  readonly config: string;
  readonly files: Readonly<Record<string, string>>;
  /** `file:rule:line`. */
  readonly found: readonly string[];
}

const rule = (id: string, more: string): string => `[[rules]]\nid = "${id}"\n${more}\n`;

export const GITLEAKS_CASES: readonly GitleaksCase[] = [
  {
    name: 'without secretGroup the first group that is not empty is the secret',
    config: rule('r', `regex = '''(foo)?t=([a-z]+)'''\n[[rules.allowlists]]\nregexes = ['''^bar$''', '''^foo$''']`),
    files: { a: 't=bar\nt=baz\nfoot=qux\n' },
    found: ['a:r:2'],
  },
  {
    name: 'secretGroup names the group',
    config: rule('r', `regex = '''(foo)t=([a-z]+)'''\nsecretGroup = 2\n[[rules.allowlists]]\nregexes = ['''^qux$''']`),
    files: { a: 'foot=qux\nfoot=quy\n' },
    found: ['a:r:2'],
  },
  {
    name: 'groups are those of the match alone, without what stands around it',
    config: rule('r', `regex = '''\\nAA([a-z]+)'''\n[[rules.allowlists]]\nregexes = ['''^AA''']`),
    files: { a: 'x\nAAb\n' },
    found: [],
  },
  {
    name: 'an entropy of the limit itself is too little',
    config: rule('r', `regex = '''t=(\\w+)'''\nentropy = 2`),
    files: { a: 't=abcd\nt=abcde\nt=aaaaaaaa\n' },
    found: ['a:r:2'],
  },
  {
    name: 'one of the keywords must stand somewhere in the file, in any case',
    config: rule('r', `regex = '''t=(\\w+)'''\nkeywords = ["Needle", "xy"]`),
    files: { a: 't=abc\n', b: 't=abc\n\nNEEDLE\n', c: 'XY\nt=abc\n' },
    found: ['b:r:1', 'c:r:2'],
  },
  {
    name: 'a rule with a path alone tells the file, one with both needs both',
    config: rule('p', `path = '''\\.pem$'''`) + rule('b', `path = '''\\.txt$'''\nregex = '''zz\\d+'''`),
    files: { 'k.pem': 'zz1\n', 'a.txt': 'zz1\n', 'a.md': 'zz1\n' },
    found: ['a.txt:b:1', 'k.pem:p:0'],
  },
  {
    name: 'an allowlist with AND needs all of its checks, one with OR any',
    config: rule(
      'r',
      `regex = '''t=(\\w+)'''\n[[rules.allowlists]]\ncondition = "and"\npaths = ['''^a$''']\nregexes = ['''^x''']\n` +
        `[[rules.allowlists]]\nstopwords = ["Stop"]\npaths = ['''^c$''']`,
    ),
    files: { a: 't=xa\nt=ya\nt=STOPPED\n', b: 't=xb\n', c: 't=yc\n' },
    found: ['a:r:2', 'b:r:1'],
  },
  {
    name: 'regexTarget is the secret, the match or the line',
    config: rule(
      'r',
      `regex = '''t=(\\w+)'''\n[[rules.allowlists]]\nregexTarget = "match"\nregexes = ['''^t=m''']\n` +
        `[[rules.allowlists]]\nregexTarget = "line"\nregexes = ['''fine$''']\n[[rules.allowlists]]\nregexes = ['''^s''']`,
    ),
    files: { a: 't=mm\nt=aa fine\nt=ss\nt=bb\n  t=fine2\n' },
    found: ['a:r:4', 'a:r:5'],
  },
  {
    name: 'global allowlists hold for all rules, or for those that they name',
    config:
      `[[allowlists]]\nstopwords = ["never"]\n[[allowlists]]\ntargetRules = ["one"]\npaths = ['''^skip''']\n` +
      rule('one', `regex = '''one=\\w+'''`) +
      rule('two', `regex = '''two=\\w+'''`),
    files: { skip: 'one=a\ntwo=b\n', a: 'one=never\none=a\n' },
    found: ['a:one:2', 'skip:two:2'],
  },
  {
    name: 'the old form of allowlists is read too',
    config:
      `[allowlist]\nstopwords = ["never"]\n` +
      rule('two', `regex = '''two=\\w+'''\n[rules.allowlist]\nregexes = ['''old''']`),
    files: { a: 'two=b\ntwo=old\ntwo=never\n' },
    found: ['a:two:1'],
  },
  {
    name: 'a line is held against patterns with the line end before it',
    config: rule('r', `regex = '''t=(\\w+)'''\n[[rules.allowlists]]\nregexTarget = "line"\nregexes = ['''^#''']`),
    files: { a: '# t=a\n# t=b\n' },
    found: ['a:r:2'],
  },
  {
    name: 'what is required must stand near; a rule that is not reported only serves others',
    config:
      rule('id', `regex = '''id=(\\w+)'''\nskipReport = true`) +
      rule('pair', `regex = '''key=(\\w+)'''\n[[rules.required]]\nid = "id"\nwithinLines = 1`) +
      rule('side', `regex = '''side=(\\w+)'''\n[[rules.required]]\nid = "id"\nwithinColumns = 12`),
    files: { a: 'key=a\nid=b\n\n\nkey=c\nside=d\n                side=e\n', b: 'key=a\n' },
    found: ['a:pair:1', 'a:side:6'],
  },
  {
    name: 'a generic rule says nothing where a specific one holds the same on that line',
    config: rule('generic-x', `regex = '''(?i)T=(\\w+)'''`) + rule('own', `regex = '''t=(a\\w+)'''`),
    files: { a: 't=abc\nt=bcd\n' },
    found: ['a:generic-x:2', 'a:own:1'],
  },
  {
    name: 'a comment counts on any line of the match',
    config: rule('r', `regex = '''BEGIN[a-z\\s]+END'''`),
    files: { a: 'BEGINab\nc END // gitleaks:allow\nBEGINx\nEND\n// gitleaks:allow\n' },
    found: ['a:r:3'],
  },
  {
    name: 'patterns are those of RE2',
    config:
      rule('flags', `regex = '''(?i)ab(?-i:C)(?P<n>[[:digit:]]+)'''`) +
      rule('end', `regex = '''zed\\z'''`) +
      rule('dot', `regex = '''(?s)x.y'''`) +
      rule('tick', `regex = '''\\x60q\\x60'''`),
    files: { a: 'ABC12 abc3\nABc1\nx\ny `q`\nzed', b: 'zed\n' },
    found: ['a:dot:3', 'a:end:5', 'a:flags:1', 'a:tick:4'],
  },
  {
    name: 'what extends a file overrides its texts and numbers, and adds to its lists',
    config:
      `[extend]\npath = "base/base.toml"\ndisabledRules = ["off"]\n` +
      rule('r', `entropy = 0.5\nkeywords = ["more"]\n[[rules.allowlists]]\nregexes = ['''^no''']`),
    files: {
      'base/base.toml':
        rule(
          'r',
          `regex = '''t=(\\w+)'''\nentropy = 4\nkeywords = ["less"]\n[[rules.allowlists]]\nregexes = ['''^ok''']`,
        ) + rule('off', `regex = '''off=\\w+'''`),
      a: 'more t=abc t=okabc t=noabc off=x\n',
      b: 'less t=aaa t=abc\n',
      c: 't=abc\n',
    },
    found: ['a:r:1', 'b:r:1'],
  },
];

/** Words that are inside a placeholder and, at this length, in a random token about once in ten million. */
const WORDS = [
  'example',
  'placeholder',
  'changeme',
  'change-me',
  'change_me',
  'dummy',
  'redacted',
  'replace',
  'insert',
  'sample',
  'yourkey',
  'yourapi',
  'your_',
  'your-',
  'apikey',
  'api_key',
  'api-key',
  '-here',
  '_here',
  'keyhere',
  'notreal',
  'not-real',
  'not_real',
  'fakekey',
  'fake-',
  'fake_',
  'xxxxx',
  'lorem',
  'deadbeef',
  'cafebabe',
  'todo-',
  'todo_',
  'something',
  'whatever',
  'mysecret',
  'my-secret',
  'my_secret',
];

/** Whether a token says of itself that it is not a key, as `sk-ant-your-claude-key-here` does. `text` is ASCII. */
export function isPlaceholder(text: string): boolean {
  const folded = text.toLowerCase();
  return WORDS.some((word) => folded.includes(word));
}

import { compiled, lineComments, readNamed } from '../read.ts';
import type { Tool } from '../tool.ts';

/**
 * trufflehog 3.97: comments, and the file of `--exclude-paths`, a pattern a line, which has no fixed name.
 */
const trufflehog: Tool = {
  comment: 'trufflehog:ignore',
  comments: (text) => lineComments(text, [['trufflehog:ignore', 0]]),
  read(_top, from) {
    if (from === null) return { read: [], ignores: [], lost: [], notes: [] };
    const lost: string[] = [];
    const ignores = readNamed(from)
      .split('\n')
      .flatMap((raw, index) => {
        const line = raw.trim();
        const place = `${from}:${index + 1}`;
        if (line === '' || line.startsWith('#')) return [];
        return compiled([line], place, lost).map((pattern) => ({
          place,
          file: null,
          commit: null,
          covers: ({ file }: { readonly file: string }) => pattern.test(file),
          missed: 'keyward finds nothing in what it leaves out',
        }));
      });
    return { read: [from], ignores, lost, notes: [] };
  },
};
export default trufflehog;

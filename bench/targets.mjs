import { median } from './measure.mjs';

// What the speed must be, held against what was measured.

/** A target's words, the measured figure and whether it was met; `met` is null where it could not be measured. */
export function judge(target, rows) {
  const { asked, measure, shown } = KINDS[target.kind];
  const own = rows.find(({ name }) => name === target.tool);
  const other = rows.find(({ name }) => name === target.beside);
  const absent = [own, other].find((row) => row !== undefined && row.runs.length === 0);
  const measured = absent === undefined ? measure(own, other) : null;
  if (measured === null) return { asked: asked(target), measured: reasonOf(absent), met: null };
  // Rounded first, so that what is shown is what is judged.
  const rounded = Number(measured.toPrecision(3));
  const met = target.least === undefined ? rounded <= target.most : rounded >= target.least;
  return { asked: asked(target), measured: shown(rounded), met };
}

const KINDS = {
  times: {
    asked: ({ tool, beside, most }) => `${tool}: at most ${most} times the time of ${beside}`,
    measure: (own, other) => median(own.runs) / median(other.runs),
    shown: (value) => `${value} times`,
  },
  faster: {
    asked: ({ tool, beside, least }) => `${tool}: at least ${least} times faster than ${beside}`,
    measure: (own, other) => median(other.runs) / median(own.runs),
    shown: (value) => `${value} times faster`,
  },
  over: {
    asked: ({ tool, beside, most }) => `${tool}: at most ${most} ms over ${beside}`,
    measure: (own, other) => (median(own.runs) - median(other.runs)) * 1000,
    shown: (value) => `${value} ms over`,
  },
  memory: {
    asked: ({ tool, most }) => `${tool}: peak memory at most ${most} MB`,
    measure: ({ peak }) => peak,
    shown: (value) => `${value} MB`,
  },
};

function reasonOf(row) {
  if (row === undefined) return 'not measured';
  return row.missing ?? row.failed ?? 'not measured';
}

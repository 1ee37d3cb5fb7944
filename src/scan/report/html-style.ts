/** How the HTML report looks: on a light and a dark screen, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #59636e; --paper: #fff; --card: #f6f8fa; --line: #d1d9e0;
  --bad: #b42318; --bad-soft: #fef3f2; --warn: #93580a; --warn-soft: #fffaeb; --good: #067647; --good-soft: #ecfdf3; --link: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #9da7b1; --paper: #0d1117; --card: #161b22;
  --line: #30363d; --bad: #ff8a80; --bad-soft: #2d1513; --warn: #f0b74f; --warn-soft: #2b2111; --good: #5bd69a;
  --good-soft: #0f261b; --link: #79b8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
p { margin: .35rem 0; } a { color: var(--link); } .dim { color: var(--dim); }
code { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.verdict { border: 1px solid; border-radius: .5rem; padding: .75rem 1rem; margin: 1.25rem 0; font-weight: 600; }
.bad { color: var(--bad); background: var(--bad-soft); } .warn { color: var(--warn); background: var(--warn-soft); }
.good { color: var(--good); background: var(--good-soft); }
dl.facts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; }
dl.facts div { flex: 1 1 8rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .9rem; }
dl.facts dt { color: var(--dim); font-size: .8rem; } dl.facts dd { margin: 0; font-size: 1.35rem; font-weight: 600;
  font-variant-numeric: tabular-nums; }
article { border: 1px solid var(--line); border-radius: .5rem; margin: .75rem 0; overflow: hidden; }
article header { background: var(--card); border-bottom: 1px solid var(--line); padding: .6rem 1rem; display: flex; flex-wrap: wrap;
  gap: .35rem 1rem; align-items: baseline; }
article header code { font-weight: 600; } .mark { border: 1px solid; border-radius: 1rem; padding: 0 .6rem; font-size: .8rem; font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; } th { color: var(--dim); font-weight: 500; font-size: .8rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; } th:first-child { width: 45%; } td.short { white-space: nowrap; } article .dim { padding: .4rem 1rem; margin: 0; border-top: 1px solid var(--line); font-size: .8rem; }
ol li { margin: .25rem 0; } footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--dim); font-size: .85rem; }
@media print { :root { color-scheme: light; --ink: #000; --dim: #444; --paper: #fff; --card: #fff; --line: #999; --bad: #8f1209;
  --bad-soft: #fff; --warn: #6b3f00; --warn-soft: #fff; --good: #04502f; --good-soft: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; } article header, tr { break-inside: avoid; } h2 { break-after: avoid; }
  a[href]::after { content: " (" attr(href) ")"; } }
`;

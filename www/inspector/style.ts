/** The panel's style sheet; constructed, so that a strict Content-Security-Policy lets it pass. */
export function style(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}

const CSS = `
:host {
  all: initial;
  --paper: #fff; --sunk: #f5f7f8; --ink: #1a222c; --dim: #586473; --line: #dfe4e8; --accent: #0b6b5d;
  --good: #0a6b3d; --good-paper: #e4f4ea; --bad: #a8231b; --bad-paper: #fdeceb;
  --shadow: 0 0 0 1px rgb(16 24 32 / .08), 0 12px 40px rgb(16 24 32 / .22);
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #161b22; --sunk: #1d232c; --ink: #e7ebf0; --dim: #9ba7b5; --line: #2e3641; --accent: #62cfbd;
    --good: #6fdc9f; --good-paper: #15301f; --bad: #ff9d95; --bad-paper: #3a1c1b;
    --shadow: 0 0 0 1px rgb(255 255 255 / .1), 0 12px 40px rgb(0 0 0 / .6);
  }
}
* { box-sizing: border-box; margin: 0; }
[hidden] { display: none !important; }
button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
code { font: 12px/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.panel, .pill { position: fixed; z-index: 2147483000; font: 13px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); box-shadow: var(--shadow); }
.panel { inset: 12px 12px 12px auto; width: min(430px, calc(100vw - 24px)); display: flex; flex-direction: column; border-radius: 12px; overflow: hidden; }
.panel.left { inset: 12px auto 12px 12px; }
.pill { right: 16px; bottom: 16px; display: flex; align-items: center; gap: 8px; padding: 9px 14px; border-radius: 99px; font-weight: 600; max-width: calc(100vw - 32px); }
.last { color: var(--dim); font-weight: 400; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.logo { flex: none; width: 16px; height: 16px; border-radius: 5px; background: var(--accent); position: relative; }
.logo::after { content: ""; position: absolute; inset: 5px 4px 4px; border: solid var(--paper); border-width: 0 2px 2px; border-radius: 0 0 4px 4px; }
header { display: flex; align-items: center; gap: 8px; padding: 10px 8px 10px 14px; }
h2 { font-size: 14px; font-weight: 650; white-space: nowrap; }
h2 span { font-weight: 400; color: var(--dim); }
.version { margin-right: auto; font-size: 11px; color: var(--dim); font-variant-numeric: tabular-nums; }
.tool { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 8px; color: var(--dim); }
.tool:hover { background: var(--sunk); color: var(--ink); }
.signals { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1px; background: var(--line); border-block: 1px solid var(--line); }
.signals div { background: var(--sunk); padding: 7px 8px 7px 14px; min-width: 0; }
.signals dd { font-size: 14px; font-weight: 600; font-variant-numeric: tabular-nums; }
.signals dt, .signals .note { font-size: 11px; font-weight: 400; color: var(--dim); }
.signals dd { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
[role=tablist] { display: flex; flex-wrap: wrap; gap: 2px; padding: 6px 8px 0; border-bottom: 1px solid var(--line); overflow-x: auto; scrollbar-width: none; }
[role=tab] { padding: 7px 9px 8px; border-bottom: 2px solid transparent; color: var(--dim); white-space: nowrap; outline-offset: -3px; }
[role=tab]:hover { color: var(--ink); }
[role=tab][aria-selected=true] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
.count { margin-left: 5px; font-size: 11px; font-weight: 400; color: var(--dim); font-variant-numeric: tabular-nums; }
.count:empty { display: none; }
.count.alarming { padding: 1px 6px; border-radius: 9px; background: var(--bad-paper); color: var(--bad); }
.pages { flex: 1; min-height: 0; display: flex; }
[role=tabpanel] { flex: 1; min-width: 0; overflow: auto; overscroll-behavior: contain; outline-offset: -2px; }
.section { padding: 12px 14px 20px; display: flex; flex-direction: column; gap: 10px; }
.group { display: flex; flex-direction: column; gap: 8px; }
.group + .group { margin-top: 10px; }
h3 { font-size: 12px; font-weight: 600; color: var(--dim); }
.empty { color: var(--dim); }
.alarm { padding: 8px 14px; background: var(--bad-paper); color: var(--bad); }
.group .alarm { border-radius: 8px; padding: 8px 10px; }
.card { border: 1px solid var(--line); border-radius: 10px; background: var(--paper); flex: none; }
.card > summary { list-style: none; cursor: pointer; display: grid; grid-template-columns: auto auto 1fr; align-items: center; gap: 4px 8px; padding: 10px 12px; border-radius: 10px; }
.card > summary::-webkit-details-marker { display: none; }
.card > summary:hover { background: var(--sunk); }
.moment { font-weight: 650; }
summary time { justify-self: end; }
time { font-size: 11px; color: var(--dim); font-variant-numeric: tabular-nums; white-space: nowrap; }
.why { grid-column: 1 / -1; color: var(--dim); overflow-wrap: anywhere; }
.card:not([open]) .why { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.badge { padding: 1px 8px; border-radius: 9px; font-size: 11px; font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.badge.good { background: var(--good-paper); color: var(--good); }
.badge.bad { background: var(--bad-paper); color: var(--bad); }
.badge.plain { background: var(--sunk); color: var(--dim); box-shadow: inset 0 0 0 1px var(--line); }
.candidate { padding: 10px 12px; border-top: 1px solid var(--line); display: flex; flex-direction: column; gap: 6px; }
.card > .empty { padding: 0 12px 12px; }
.candidate h3 { color: inherit; display: flex; align-items: center; gap: 8px; font-size: 13px; font-weight: 600; }
.candidate h3 code { font-weight: 600; }
.candidate h3 .badge { margin-left: auto; }
.kind { font-size: 11px; font-weight: 400; color: var(--dim); }
table { width: 100%; border-collapse: separate; border-spacing: 0 2px; table-layout: fixed; font-size: 12px; }
thead th { font-size: 11px; font-weight: 400; color: var(--dim); }
th, td { text-align: left; vertical-align: top; padding: 3px 6px; font-weight: 400; overflow-wrap: anywhere; }
th:first-child { width: 55%; }
th:nth-child(3) { width: 18%; }
tbody th { display: flex; flex-wrap: wrap; gap: 0 6px; width: auto !important; }
.mark { flex: none; font-size: 11px; line-height: 17px; font-weight: 600; white-space: nowrap; }
.met .mark { color: var(--good); }
.unmet { background: var(--bad-paper); }
.unmet .mark, .unmet .value { color: var(--bad); font-weight: 600; }
.unmet th { border-radius: 5px 0 0 5px; }
.unmet td:last-child { border-radius: 0 5px 5px 0; }
.more summary { cursor: pointer; color: var(--dim); font-size: 12px; padding: 2px 0; }
.pairs { display: grid; grid-template-columns: minmax(0, 1fr) auto; font-size: 12px; }
.pairs dt, .pairs dd { padding: 4px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.pairs dt { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; color: var(--dim); padding-right: 12px; }
.pairs dd { text-align: right; font-variant-numeric: tabular-nums; max-width: 220px; }
.rows { list-style: none; padding: 0; }
.rows li { display: flex; align-items: baseline; gap: 8px; padding: 6px 0; border-bottom: 1px solid var(--line); }
.rows b, .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.grow { flex: 1; min-width: 0; }
.grow code { display: block; color: var(--dim); }
.timeline small { color: var(--dim); font-size: 11px; max-width: 45%; text-align: right; overflow-wrap: anywhere; }
.timeline b { white-space: normal; }
.timeline .spoke b { color: var(--good); }
.top { color: var(--dim); }
.reason { display: flex; flex-direction: column; gap: 4px; padding: 6px 0; }
.share { display: flex; justify-content: space-between; gap: 8px; font-weight: 400; }
.share b { font-weight: 400; }
.foremost .share b { font-weight: 650; }
.bar { height: 6px; border-radius: 3px; background: var(--line); overflow: hidden; }
.fill { display: block; height: 100%; background: var(--dim); }
.foremost .fill { background: var(--accent); }
.sums { list-style: none; padding: 2px 0 0 12px; color: var(--dim); font-size: 12px; }
.sums li { display: flex; gap: 8px; }
.sums .holds { color: var(--ink); }
.sums .sum { border-top: 1px solid var(--line); color: var(--ink); }
.levers { display: flex; flex-direction: column; }
.lever { display: flex; align-items: center; gap: 10px; min-height: 34px; border-bottom: 1px solid var(--line); }
.lever code { color: var(--dim); }
.lever output { min-width: 52px; text-align: right; }
.lever input, .lever select { font: inherit; color: inherit; accent-color: var(--accent); }
.lever input[type=range] { width: 130px; }
.lever input[type=checkbox] { width: 20px; height: 20px; }
.lever input[type=text], .lever select { width: 150px; padding: 4px 6px; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
.problem { border: 1px solid var(--line); border-left: 3px solid var(--bad); border-radius: 8px; padding: 8px 10px; display: flex; flex-direction: column; gap: 3px; }
.problem > code { font-weight: 600; }
.problem p { display: flex; gap: 8px; font-size: 12px; }
.problem .mark { width: 64px; color: var(--bad); }
.problem p + p .mark { color: var(--good); }
footer { display: flex; align-items: center; gap: 10px; padding: 8px 14px; border-top: 1px solid var(--line); background: var(--sunk); }
footer small { font-size: 11px; color: var(--dim); margin-left: auto; }
.save { display: flex; align-items: center; gap: 6px; padding: 6px 10px; border-radius: 8px; font-weight: 600; color: var(--accent); background: var(--paper); box-shadow: inset 0 0 0 1px var(--line); }
.save:hover { box-shadow: inset 0 0 0 1px var(--accent); }
@media (max-width: 640px) {
  .panel, .panel.left { inset: auto 0 0; width: auto; height: min(64vh, 560px); border-radius: 14px 14px 0 0; }
  .side { display: none; }
  .signals div { padding: 5px 6px 5px 10px; }
  .signals .note { display: none; }
  .signals dd { font-size: 13px; }
  .tool { width: 44px; height: 44px; }
  .save { min-height: 44px; }
  [role=tablist] { flex-wrap: nowrap; }
  [role=tab] { padding-block: 13px; }
  .card > summary { grid-template-columns: auto 1fr; }
  .card > summary .badge { justify-self: start; }
  .card > summary time { order: 1; grid-column: 1 / -1; justify-self: start; }
  .more summary { padding-block: 13px; margin-block: -8px; }
  .lever { min-height: 44px; }
  .section { padding-inline: 10px; }
}
`;

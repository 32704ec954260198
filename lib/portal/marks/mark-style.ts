/**
 * Style of the marks, in the colours the panel has for the same findings. Each line is dark beside light, so that it stands
 * out on any page; what a person has to look at anyway is quiet until it is pointed to. Pixels only: `rem` would follow the page.
 */
export const MARK_STYLE = `
  .box { --tone: #1f4f82; position: absolute; left: 0; top: 0; pointer-events: none; }
  .box[hidden] { display: none; }
  [data-kind='fail'] { --tone: #b3261e; }
  [data-kind='incomplete'] { --tone: #6a4c93; }
  [data-kind='manual'] { --tone: #17609b; }
  [data-kind='confirm'] { --tone: #875400; }
  i { position: absolute; background: var(--tone); box-shadow: inset 0 0 0 1px #fff8; }
  [data-kind='incomplete'] i { opacity: 0.7; }
  [data-kind='manual'] i { display: none; }
  .shown i, .box:hover i { display: block; opacity: 1; }
  .shown i { animation: arrive 0.25s 4 alternate; }
  button {
    all: unset; position: absolute; box-sizing: border-box; height: 14px; padding: 0 3px; pointer-events: auto; cursor: pointer;
    border: 1px solid var(--tone); border-radius: 7px; color: var(--tone); background: #fff; white-space: nowrap; text-align: center;
    font: 600 10px/12px system-ui, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  }
  [data-kind='fail'] button, .shown button, button:hover { color: #fff; background: var(--tone); }
  @keyframes arrive { to { opacity: 0.2; } }
  @media (prefers-reduced-motion: reduce) { .shown i { animation: none; } }
  @media (forced-colors: active) { i { background: Highlight; } button { forced-color-adjust: none; } }
  @media print { .box { display: none; } }
`;

/**
 * Style of the marks. Every line has two tones, dark inside light, so that it stands out on any page; the kind of line
 * repeats the kind of mark for those who do not see colours. Pixels only: `rem` would follow the page.
 */
export const MARK_STYLE = `
  .box {
    --tone: #57606a;
    position: absolute; left: 0; top: 0; box-sizing: border-box; pointer-events: none;
    border: 2px solid var(--tone); outline: 2px solid #ffffff; box-shadow: 0 0 0 3px rgba(0, 0, 0, 0.35);
  }
  .box[hidden] { display: none; }
  [data-kind='fail'] { --tone: #b3261e; }
  [data-kind='incomplete'] { --tone: #57606a; border-style: dashed; }
  [data-kind='manual'] { --tone: #5b3aa8; border-style: dotted; }
  [data-kind='confirm'] { --tone: #8a5300; border-style: double; border-width: 4px; }
  .shown { border-width: 4px; outline-width: 3px; animation: arrive 0.5s ease-out 2; }
  /* Astride the upper line: the row above and the value below keep their texts. */
  .badges { position: absolute; left: 4px; top: -11px; display: flex; gap: 2px; }
  .shown .badges, [data-kind='confirm'] .badges { top: -13px; }
  .at-top .badges { top: 0; }
  button {
    all: unset; flex: none; box-sizing: border-box; height: 16px; padding: 0 4px; pointer-events: auto; cursor: pointer;
    border: 1px solid #ffffff; border-radius: 3px; color: #ffffff; background: var(--tone); white-space: nowrap;
    font: 600 11px/14px system-ui, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  }
  @keyframes arrive { from { box-shadow: 0 0 0 14px rgba(255, 196, 0, 0.75); } }
  @media (prefers-reduced-motion: reduce) { .shown { animation: none; } }
  @media (forced-colors: active) {
    .box { border-color: Highlight; outline-color: Canvas; }
    button { color: HighlightText; background: Highlight; border-color: Canvas; forced-color-adjust: none; }
  }
  @media print { .box { display: none; } }
`;

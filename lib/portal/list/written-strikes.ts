/**
 * Writes into the elements of a fetched page what its own style sheets strike through: a document that is not shown has no
 * styles but those in its elements.
 */
export function writeStrikes(doc: Document): void {
  for (const { textContent } of doc.querySelectorAll('style')) {
    if (!textContent?.includes('line-through')) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textContent);
    for (const rule of sheet.cssRules) {
      if (!('selectorText' in rule) || !rule.cssText.includes('line-through')) continue;
      for (const element of doc.querySelectorAll<HTMLElement>(String(rule.selectorText)))
        element.style.textDecoration = 'line-through';
    }
  }
}

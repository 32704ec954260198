import type { Page } from '@playwright/test';

/**
 * The portal's document as text, one line per node, same-origin frames included, with the values of its controls.
 * Hosts of the extension are left out only if they carry nothing but a style, stand at the end of the document element
 * and hold nothing but style sheets; anything else of it shows up as a difference.
 */
export async function portalDom(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const write = (node: Node, depth: number) => {
      const pad = ' '.repeat(depth);
      if (node instanceof Text || node.nodeType === Node.TEXT_NODE) return lines.push(`${pad}"${node.nodeValue}"`);
      if (node.nodeType === Node.COMMENT_NODE) return lines.push(`${pad}<!--${node.nodeValue}-->`);
      if (node.nodeType !== Node.ELEMENT_NODE) return lines.push(`${pad}${node.nodeName}`);
      const element = node as HTMLInputElement & HTMLSelectElement & HTMLIFrameElement;
      if (isHostOfOurs(element)) return lines.length;
      const attributes = [...element.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(plain(value))}`);
      lines.push(`${pad}<${element.localName}${attributes.join('')}>${stateOf(element)}`);
      for (const child of element.childNodes) write(child, depth + 1);
      if (element.shadowRoot !== null) lines.push(`${pad} #shadow-root (open)`);
      if (element.localName === 'iframe' && element.contentDocument)
        write(element.contentDocument.documentElement, depth + 1);
      return lines.length;
    };
    /** Addresses carry the time at which they were made. */
    const plain = (value: string) => value.replace(/([?&]t=)\d+/, '$1(time)');
    const stateOf = (element: HTMLInputElement & HTMLSelectElement) => {
      if (element.localName === 'select') return ` selected ${element.selectedIndex}`;
      if (element.localName !== 'input' && element.localName !== 'textarea') return '';
      return ` value ${JSON.stringify(element.value)} checked ${element.checked ?? false} disabled ${element.disabled}`;
    };
    const isHostOfOurs = (element: Element) =>
      /^zcps-review-(panel|marks)$/.test(element.localName) &&
      element.parentElement === document.documentElement &&
      [...element.attributes].every(({ name }) => name === 'style' || name === 'data-folded') &&
      [...element.childNodes].every((child) => child.nodeName === 'STYLE');
    write(document.documentElement, 0);
    return lines;
  });
}

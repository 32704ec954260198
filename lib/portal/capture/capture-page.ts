import type { PageReading } from '@/lib/dossier/reading';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { documentIn } from '@/lib/portal/read/document-in';
import { createRedactor, type Redactor } from './redactor';
import { vocabulary } from './vocabulary';

const SKIPPED = /^(?:script|noscript|style|link|meta|base|template|object|embed|canvas|svg|video|audio)$/;
const OURS = /^zcps-review-/;
const VOID = /^(?:br|hr|img|input|col|wbr)$/;
const LABELS =
  'th,label,dt,legend,caption,h1,h2,h3,h4,h5,h6,button,[role="columnheader"],[class*="label"],[class*="title"]';
/** Attributes that are kept as they are. */
const PLAIN = new Set(
  'class type colspan rowspan role scope hidden disabled readonly multiple maxlength field open contenteditable data-field row-index datagrid-row-index aria-rowindex aria-colindex aria-hidden aria-modal aria-haspopup'.split(
    ' ',
  ),
);
const TOKENS = new Set(['id', 'name', 'for', 'headers', 'aria-labelledby', 'aria-describedby']);
const TEXTS = new Set(['title', 'alt', 'placeholder', 'aria-label', 'label']);

/**
 * The page as an HTML text that reads the same and says nothing about anybody: scripts, addresses and handlers are left out,
 * pictures named anew, every text that is no word of a page replaced. The page itself is only looked at.
 */
export function capturePage(doc: Document, reading: PageReading, lexicon: Lexicon): { html: string; replaced: number } {
  const redactor = createRedactor(valuesOf(reading), vocabulary(lexicon));
  return { html: documentText(doc, redactor), replaced: redactor.count() };
}

function valuesOf({ fields, lists, boxes }: PageReading): string[] {
  return [
    ...Object.values(fields).map(({ text }) => text),
    ...Object.values(lists).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => Object.values(cells).map((cell) => cell?.text ?? '')),
    ),
    ...boxes.map(({ value }) => value),
  ].filter((value) => value.length <= 200);
}

function documentText(doc: Document, redactor: Redactor): string {
  const title = escaped(redactor.text(doc.title, true));
  const body = doc.body ? elementText(doc.body, redactor) : '';
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>\n${body}\n</html>\n`;
}

function elementText(element: Element, redactor: Redactor): string {
  const name = element.localName;
  if (SKIPPED.test(name) || OURS.test(name)) return '';
  const start = `<${name}${attributesOf(element, redactor)}>`;
  if (VOID.test(name)) return start;
  return `${start}${contentOf(element, redactor)}</${name}>`;
}

function contentOf(element: Element, redactor: Redactor): string {
  if (element.localName === 'textarea') return escaped(redactor.text((element as HTMLTextAreaElement).value));
  if (/^i?frame$/.test(element.localName)) return '';
  const { shadowRoot } = element;
  const shadow = shadowRoot ? `<template shadowrootmode="open">${childrenOf(shadowRoot, redactor)}</template>` : '';
  return shadow + childrenOf(element, redactor);
}

function childrenOf(parent: Element | ShadowRoot, redactor: Redactor): string {
  return [...parent.childNodes]
    .map((node) => {
      if (node.nodeType === Node.ELEMENT_NODE) return elementText(node as Element, redactor);
      if (node.nodeType !== Node.TEXT_NODE) return '';
      const labelled = node.parentElement?.closest(LABELS) != null;
      return escaped(redactor.text((node as Text).data, labelled));
    })
    .join('');
}

function attributesOf(element: Element, redactor: Redactor): string {
  const kept = [...element.attributes].flatMap(({ name, value }): [string, string][] => {
    if (PLAIN.has(name)) return [[name, value]];
    if (TOKENS.has(name)) return [[name, redactor.token(value)]];
    if (TEXTS.has(name)) return [[name, redactor.text(value, name === 'placeholder')]];
    return [];
  });
  return [...kept, ...stateOf(element, redactor)].map(([name, value]) => ` ${name}="${quoted(value)}"`).join('');
}

/** What no attribute tells: values, choices, what is hidden by the style sheet, frames and pictures. */
function stateOf(element: Element, redactor: Redactor): [string, string][] {
  const state: [string, string][] = [];
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display === 'none') state.push(['style', 'display:none']);
  else if (style?.visibility === 'hidden') state.push(['style', 'visibility:hidden']);
  if (element.localName === 'a') state.push(['href', '#']);
  if (element.localName === 'img') state.push(['src', redactor.picture((element as HTMLImageElement).src)]);
  if (element.localName === 'option' && (element as HTMLOptionElement).selected) state.push(['selected', '']);
  if (element.localName === 'input') state.push(...inputState(element as HTMLInputElement, redactor));
  if (/^i?frame$/.test(element.localName)) {
    const inner = documentIn(element);
    state.push(inner ? ['srcdoc', documentText(inner, redactor)] : ['src', 'about:blank']);
  }
  return state;
}

function inputState(input: HTMLInputElement, redactor: Redactor): [string, string][] {
  if (input.type === 'radio' || input.type === 'checkbox') return input.checked ? [['checked', '']] : [];
  if (input.type === 'hidden' || input.type === 'password' || input.type === 'file') return [];
  return [['value', redactor.text(input.value, /^(?:button|submit|reset)$/.test(input.type))]];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function quoted(text: string): string {
  return escaped(text).replace(/"/g, '&quot;');
}

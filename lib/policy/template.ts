/** A text with `{names}` in it, taken apart once: literal, name, literal, name, …, literal. */
export interface Template {
  parts: readonly string[];
  names: readonly string[];
}

/** Takes a template apart. A brace without its partner is refused with the text it stands in. */
export function parseTemplate(text: string): Template {
  const pieces = text.split(/\{([^{}]*)\}/);
  const parts = pieces.filter((_, index) => index % 2 === 0);
  const names = pieces.filter((_, index) => index % 2 === 1);
  if (parts.some((part) => /[{}]/.test(part))) throw new Error(`花括号不成对：“${text}”`);
  return { parts, names };
}

/** The template with the given values in it; a name without a value is refused, never left blank. */
export function fillTemplate(template: Template, values: Readonly<Record<string, string>>): string {
  let text = template.parts[0] ?? '';
  for (let index = 0; index < template.names.length; index += 1) {
    const name = template.names[index] ?? '';
    const value = values[name];
    if (value === undefined) throw new Error(`措辞模板中的 {${name}} 没有可填的值`);
    text += value + (template.parts[index + 1] ?? '');
  }
  return text;
}

/** The same template with the names that are known by now filled in, so that less is left to do per applicant. */
export function fillKnown(template: Template, values: Readonly<Record<string, string>>): Template {
  const parts = [template.parts[0] ?? ''];
  const names: string[] = [];
  template.names.forEach((name, index) => {
    const value = values[name];
    const next = template.parts[index + 1] ?? '';
    if (value === undefined) {
      names.push(name);
      parts.push(next);
      return;
    }
    parts.push(`${parts.pop() ?? ''}${value}${next}`);
  });
  return { parts, names };
}

/** Elements that are read without a rest. */
const MANY = 400;

/**
 * All elements that hold more than `MANY` others, and some that hold fewer: whatever holds that many holds one of every
 * `MANY`th of the document.
 */
export function holdersOfMany(root: ParentNode): Set<Element> {
  const holders = new Set<Element>();
  const all = root.querySelectorAll('*');
  for (let at = 0; at < all.length; at += MANY) {
    for (let one: Element | null = all[at] ?? null; one && !holders.has(one); one = one.parentElement) holders.add(one);
  }
  return holders;
}

/** Keeps what is done to a part of a page, so that it can be undone in place: the browser then lays out anew only what was changed. */
export interface Undoing {
  /** Takes back, last first, everything that was done since the last call, but for what controls hold. */
  undo(): void;
  /** Whether anything was done since then. */
  touched(): boolean;
  /** What was done since then stays. */
  forget(): void;
  end(): void;
}

export function undoing(part: Element): Undoing {
  const done: MutationRecord[] = [];
  const observer = new MutationObserver((records) => done.push(...records));
  const take = () => done.push(...observer.takeRecords());
  observer.observe(part, {
    subtree: true,
    childList: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
  return {
    touched: () => take() > 0,
    undo: () => {
      take();
      for (const record of done.reverse()) takeBack(record);
      observer.takeRecords();
      done.length = 0;
    },
    forget: () => {
      observer.takeRecords();
      done.length = 0;
    },
    end: () => observer.disconnect(),
  };
}

function takeBack({
  type,
  target,
  addedNodes,
  removedNodes,
  nextSibling,
  attributeName,
  attributeNamespace,
  oldValue,
}: MutationRecord): void {
  if (type === 'characterData') (target as CharacterData).data = oldValue ?? '';
  else if (type === 'attributes') {
    if (oldValue === null) (target as Element).removeAttributeNS(attributeNamespace, attributeName ?? '');
    else (target as Element).setAttributeNS(attributeNamespace, attributeName ?? '', oldValue);
  } else {
    for (const node of addedNodes) target.removeChild(node);
    for (const node of removedNodes) target.insertBefore(node, nextSibling);
  }
}

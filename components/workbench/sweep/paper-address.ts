/**
 * How to come from the address of an applicant's page to that of the paper version, told from one pair of them: the same
 * query under another path. Null when that is not how they differ; then each paper version would have to be asked for.
 */
export function paperAddress(page: string, paper: string): ((url: string) => string) | null {
  const [from, to] = [new URL(page), new URL(paper)];
  if (from.origin !== to.origin || from.search === '' || from.search !== to.search) return null;
  return (url) => {
    const address = new URL(url);
    if (address.pathname !== from.pathname) return url;
    address.pathname = to.pathname;
    return address.href;
  };
}

/**
 * Addresses are queries (`?view=devices&states=Locked`), so any static server can serve the portal.
 * No search text is ever put there: it may be an IMEI, and addresses end up in logs.
 */
export function query(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** The address of a view of the portal, keeping nothing of the present one. */
export function hrefOf(values: Readonly<Record<string, string | number>>): string {
  // What is empty or 0 is where the portal starts anyway.
  const kept = Object.entries(values).filter(([, value]) => value !== '' && value !== 0);
  return `?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** Goes to an address of the portal without loading the page anew. */
export function navigate(href: string): void {
  if (new URL(href, location.href).search === location.search) return;
  history.pushState(null, '', href);
  dispatchEvent(new Event('acme-navigate'));
}

/** Calls back whenever the address has changed, by a link or by Back; returns how to stop. */
export function onNavigate(listener: () => void): () => void {
  const events = ['popstate', 'acme-navigate'];
  for (const event of events) addEventListener(event, listener);
  return () => {
    for (const event of events) removeEventListener(event, listener);
  };
}

/** Lets links within the portal navigate in place; a new tab, a download or another site stays the browser's. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element).closest('a[href^="?"]');
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  navigate(link.getAttribute('href') ?? '');
}

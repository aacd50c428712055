/** Milliseconds after which a file's address is given back: browsers read it a little after the click. */
const kept = 10_000;

/** Hands a text to the person as a file. A link and an object URL: no data: URL, and nothing that a strict policy forbids. */
export function download(document: Document, name: string, text: string): void {
  const blob = new Blob([text], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, kept);
}

/** A file's name with the day, e.g. `refused-2026-11-27.csv`; no number of a phone is ever part of it. */
export function fileName(what: string): string {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${what}-${day.join('-')}.csv`;
}

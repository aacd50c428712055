/** Does something in a light or dark page, which is as it was afterwards. */
export async function inScheme(scheme: string, act: () => Promise<void>): Promise<void> {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = 'light-dark(#fff, #14181f)';
  try {
    await act();
  } finally {
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  }
}

import { existsSync } from 'node:fs';

/** The browser's own fonts have no Arabic and no Devanagari; pictures use the system's where there are any. */
export const withSystemFonts = existsSync('/etc/fonts/fonts.conf')
  ? { ...process.env, FONTCONFIG_PATH: '/etc/fonts', FONTCONFIG_FILE: '/etc/fonts/fonts.conf' }
  : { ...process.env };

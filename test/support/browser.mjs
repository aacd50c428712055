/**
 * Finds a Chromium for the tests, so that `npm ci && npm test` needs no other set-up.
 * Order: named by the environment, installed, unpacked from the npm package, installed by apt as root.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Launcher } from 'chrome-launcher';

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;

/** Never `--no-sandbox` on a person's own desktop: only where Chromium refuses to start with it. */
export const chromeArgs = [
  ...(isLinux && (isRoot || process.env.CI) ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

function fromEnvironment() {
  return [process.env.CHROME_PATH, process.env.PUPPETEER_EXECUTABLE_PATH].find(
    (path) => path && existsSync(path),
  );
}

function installed() {
  try {
    const found = Launcher.getFirstInstallation();
    if (found) return found;
  } catch {
    // chrome-launcher throws where it finds nothing; the usual places are tried next.
  }
  return usualPlaces.find((path) => existsSync(path));
}

/**
 * The Chromium inside `@sparticuz/chromium`. It unpacks its own libraries only when it believes to run on
 * Lambda, and into the shared temp folder; both are changed for the time of the import, or two runs at once
 * meet a half-written file.
 */
async function bundled() {
  if (!isLinux || !['x64', 'arm64'].includes(process.arch)) return undefined;
  const before = { AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV, TMPDIR: process.env.TMPDIR };
  const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  process.env.TMPDIR = cache;
  mkdirSync(cache, { recursive: true });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    nameFonts(cache);
    return path;
  } catch {
    return undefined;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      // Assigning undefined would leave the text 'undefined' behind.
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/**
 * The package's own file says that the fonts lie in /tmp, and without a font the renderer crashes. Written anew
 * rather than corrected: a second correction spoils it when the project itself lies below /tmp, or was moved.
 */
function nameFonts(cache) {
  const file = `${cache}/fonts/fonts.conf`;
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${cache}/fonts</dir><cachedir>${cache}/fonts-cache/</cachedir></fontconfig>
`;
  // Not while a browser beside us may be reading it.
  if (existsSync(`${cache}/fonts`) && (!existsSync(file) || readFileSync(file, 'utf8') !== text))
    writeFileSync(file, text);
}

function fromApt() {
  if (!isLinux || !isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return installed();
}

/** @returns {Promise<string>} the path of a Chromium that runs here */
export async function chromePath() {
  const path = fromEnvironment() ?? installed() ?? (await bundled()) ?? fromApt();
  if (!path)
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its file.');
  return path;
}

// Run by itself, it finds or unpacks the browser and says where it is.
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await chromePath());

// A headless Chromium with one page, from which nothing leaves the machine.
import { browserPath } from './editors.mjs';
import { homeEnvironment } from './home.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // A page that the driver answers for counts as public; without the first of these its loopback WebSocket is refused.
  '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades,Translate,MediaRouter,OptimizationHints,PaintHolding',
  // Nothing else is found. A driver that refuses requests itself would switch off the browser's cache.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|.*\.localhost)$/;
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/** What comes of asking outside: see the flags. */
const NOBODY = 'net::ERR_NAME_NOT_RESOLVED';
const POLICY = 'content-security-policy';

/** @param add takes what ends it */
export async function startBrowser(editors, home, add) {
  const { chromium } = editors.require('playwright-core');
  const browser = await chromium.launch({
    executablePath: browserPath(),
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    env: homeEnvironment(home),
    args: FLAGS,
  });
  add(() => browser.close());
  return browser;
}

/**
 * A page that knows nothing of those before it: with a profile of its own.
 * @returns {Promise<{ page, refused: string[] }>} refused: what the page asked of the outside and did not get
 */
export async function openPage(browser, { closing, locale, viewport }) {
  const context = await browser.newContext({ viewport: viewport ?? { width: 1280, height: 800 } });
  closing.add(() => context.close());
  if (locale) await context.addInitScript(speak, locale);
  const refused = [];
  // A webview's own files have an address outside, for which its service worker answers.
  context.on('requestfailed', (request) => {
    const isAnswered = request.failure()?.errorText !== NOBODY;
    if (!isAnswered && isOutside(new URL(request.url()))) refused.push(request.url());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, refused };
}

/** Changes the workbench's configuration, which stands in its page, on the way from the server to the browser. It may ask other ports, too. */
export async function configureWorkbench(page, origin, configure) {
  await page.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const headers = response.headers();
      const policy = headers[POLICY]?.replaceAll(/\b(?:connect|img)-src 'self'/g, '$& http://127.0.0.1:*');
      const body = html.replace(CONFIGURATION, (_, before, escaped) => {
        const configuration = JSON.parse(fromAttribute(escaped));
        configure(configuration);
        return `${before}${toAttribute(JSON.stringify(configuration))}"`;
      });
      await route.fulfill({ response, body, headers: { ...headers, ...(policy && { [POLICY]: policy }) } });
    },
  );
}

function isOutside(url) {
  return /^https?:$/.test(url.protocol) && !LOOPBACK.test(url.hostname);
}

/** Runs in the page, before its own scripts: the language that VS Code believes it is shown in. */
function speak(locale) {
  globalThis._VSCODE_NLS_LANGUAGE = locale;
}

function fromAttribute(text) {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function toAttribute(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

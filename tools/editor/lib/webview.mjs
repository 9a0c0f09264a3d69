// The page inside a panel of the extension: what it says, and what axe-core says of it.
import axe from 'axe-core';

/** The frame in which a panel's page stands, once it holds a text. */
export async function panelFrame({ page }, says) {
  const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await frame.locator('body', { hasText: says }).waitFor();
  const handle = await page.frameLocator('iframe.webview').locator('#active-frame').elementHandle();
  return { locator: (selector, options) => frame.locator(selector, options), frame: await handle.contentFrame() };
}

/** What axe-core finds fault with in a frame, one line a fault. */
export async function axeViolations(frame) {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

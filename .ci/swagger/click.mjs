// Opens Swagger UI as a person would and presses "Try it out" and "Execute" on every operation.
// Usage: node click.mjs BASE_URL [UI_PATH] [DOCUMENT_PATH]
// Fails unless every answer is a 2xx, every operation of the document was pressed and fits a few screens, and every link of the
// opening text works.
import { chromium } from 'playwright-core';

const [base, uiPath = '/swagger', documentPath = '/openapi.json'] = process.argv.slice(2);
if (!base) {
  console.error('usage: node click.mjs BASE_URL [UI_PATH] [DOCUMENT_PATH]');
  process.exit(2);
}

const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
const screen = 1000;
const screens = 3.5;
const patience = Number(process.env.CLICK_TIMEOUT_MS ?? 15_000);
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

async function documentedOperations() {
  const response = await fetch(new URL(documentPath, base));
  if (!response.ok) throw new Error(`${documentPath} answered ${response.status}`);
  const { paths = {} } = await response.json();
  return Object.entries(paths).flatMap(([path, item]) =>
    verbs.filter((verb) => verb in item).map((verb) => ({
      path, verb, name: `${verb.toUpperCase()} ${path}` })));
}

// From 150 rows on, Swagger UI keeps only the rows in sight in the page: look for a row by scrolling.
async function find(page, { path, verb }) {
  const row = page.locator(`.opblock-${verb}:has(.opblock-summary-path[data-path=${JSON.stringify(path)}],` +
    ` .opblock-summary-path__deprecated[data-path=${JSON.stringify(path)}])`).first();
  if (await row.count()) return row;
  await page.evaluate(() => window.scrollTo(0, 0));
  for (let below = true; below;) {
    await page.waitForTimeout(100);
    if (await row.count()) return row;
    below = await page.evaluate(() => {
      const before = window.scrollY;
      window.scrollBy(0, window.innerHeight / 2);
      return window.scrollY > before;
    });
  }
  throw new Error('Swagger UI does not show it');
}

const press = (locator) => locator.first().dispatchEvent('click', {}, { timeout: patience });

async function isOpen(row) {
  return (await row.getAttribute('class')).includes('is-open');
}

/** Executes one operation and returns the status that Swagger UI shows, the URL that it asked, and how high the opened operation was. */
async function execute(page, operation) {
  const row = await find(page, operation);
  const toggle = row.locator('.opblock-summary-control');
  if (!(await isOpen(row))) await press(toggle);
  const tryOut = row.locator('.try-out__btn:not(.cancel)');
  const run = row.locator('.btn.execute');
  await tryOut.or(run).first().waitFor({ timeout: patience });
  if (!(await run.count())) await press(tryOut);
  const { height } = await row.boundingBox();
  await press(run);
  const status = row.locator('.live-responses-table tbody .response-col_status');
  const missing = row.locator('.parameters .invalid');
  await status.or(missing).first().waitFor({ timeout: patience });
  if (await missing.count()) throw new Error('a required parameter has no value to start with');
  const shown = (await status.first().innerText()).trim();
  const url = await row.locator('.request-url pre').first().innerText().catch(() => '');
  await press(toggle);
  return { status: Number.parseInt(shown, 10), shown: shown.split('\n')[0], url: url.trim(), height: Math.round(height) };
}

async function pressEvery(page, operations) {
  const failures = [];
  let pressed = 0;
  for (const operation of operations) {
    try {
      const { status, shown, url, height } = await execute(page, operation);
      pressed += 1;
      const good = status >= 200 && status < 300 && height <= screens * screen;
      console.log(`${good ? 'ok  ' : 'FAIL'} ${shown} ${operation.name} (${url}), ${height} px high`);
      if (!good) failures.push(operation.name);
    } catch (error) {
      console.log(`FAIL --- ${operation.name} (${error.message.split('\n')[0]})`);
      failures.push(operation.name);
    }
  }
  return { pressed, failures };
}

/** The links of the opening text that do not work. */
async function brokenLinks(page) {
  const links = await page.locator('.info .description a').evaluateAll((found) => found.map((link) => link.href));
  const answers = await Promise.all(links.map(async (link) => ({ link, ok: (await fetch(link)).ok })));
  console.log(`${links.length} links in the opening text`);
  return links.length === 0 ? ['no link at all'] : answers.filter(({ ok }) => !ok).map(({ link }) => link);
}

const operations = await documentedOperations();
const browser = await chromium.launch({ executablePath: executable, args: flags });
const problems = [];
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 2000 } });
  page.setDefaultTimeout(patience);
  page.on('pageerror', (error) => problems.push(`the page threw: ${error.message}`));
  await page.goto(new URL(uiPath, base).href, { waitUntil: 'domcontentloaded' });
  await page.locator('.opblock').first().waitFor();
  for (const link of await brokenLinks(page)) problems.push(`the opening text has a broken link: ${link}`);
  const { pressed, failures } = await pressEvery(page, operations);
  console.log(`${pressed} of ${operations.length} operations executed, ${failures.length} failed`);
  if (operations.length === 0) problems.push('the document has no operation');
  if (failures.length > 0 || pressed !== operations.length) problems.push(`not every operation answered with a 2xx and within ${screens} screens`);
} finally {
  await browser.close();
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

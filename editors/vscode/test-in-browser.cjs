// What test-in-browser sees: the seed story in VS Code, with newslint at work in it.

const { chromium } = require("playwright-core");
const { readFileSync } = require("node:fs");
const assert = require("node:assert");

const work = process.env.WORK;
const story = `${work}/desk/story.txt`;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const PATIENCE = 60_000;

async function main(address) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  const picture = (name) => page.screenshot({ path: `${work}/screenshot-${name}.png` });
  try {
    await page.goto(`${address}/?folder=${work}/desk`);
    await page.locator(".monaco-workbench").waitFor();
    await open(page, "story.txt");
    await page.locator(".squiggly-error").first().waitFor();
    const squiggles = await page.locator(".squiggly-error, .squiggly-warning").count();
    console.log(`squiggles: ${squiggles}`);
    await picture("squiggles");

    const trump = page.locator(".view-line span", { hasText: "Trump said" }).last();
    const at = await placeOf(page, trump, "Trump");
    await page.mouse.move(at.x, at.y);
    const hover = page.locator(".monaco-hover:visible", { hasText: "unintroduced-speaker" }).first();
    await hover.waitFor();
    assert.match(await hover.innerText(), /never introduces/);
    console.log("hover: the rule is explained");
    await picture("hover");
    await page.keyboard.press("Escape");

    await command(page, "newslint: Show the story's speakers and quotations");
    await page.locator(".monaco-list-row", { hasText: "Antony Blinken" }).first().waitFor();
    console.log("panel: the speakers are listed");
    await picture("panel");

    await page.locator(".editor-group-container .view-lines").click({ position: { x: 300, y: 10 } });
    await find(page, "»");
    await page.keyboard.press("Control+.");
    const fix = page.locator(".action-widget .action", { hasText: "Write ”" }).first();
    await page.locator(".action-widget .action").first().waitFor();
    await picture("quick-fix");
    await ((await fix.count()) > 0 ? fix : page.locator(".action-widget .action").first()).click();
    await page.waitForTimeout(500);
    await page.keyboard.press("Control+s");
    await until(() => !readFileSync(story, "utf8").includes("»"));
    assert(readFileSync(story, "utf8").includes("the status quo.”"));
    console.log("quick fix: applied and saved");
    await picture("fixed");
    console.log("1 passed, 0 failed");
  } catch (error) {
    await picture("failed");
    throw error;
  } finally {
    await browser.close();
  }
}

async function open(page, name) {
  await page.keyboard.press("Control+p");
  await page.locator(".quick-input-widget input").fill(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".view-line").first().waitFor();
}

async function command(page, title) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
}

async function find(page, text) {
  await page.keyboard.press("Control+f");
  await page.locator(".find-widget textarea").first().fill(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** The middle of some words inside a line of the editor. */
async function placeOf(page, locator, words) {
  return locator.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.data.replaceAll("\u00a0", " ").indexOf(wanted);
      if (start >= 0) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    throw new Error(`${wanted} is not to be seen`);
  }, words);
}

async function until(holds) {
  for (const end = Date.now() + 20_000; !holds(); ) {
    assert(Date.now() < end, "it did not happen");
    await new Promise((done) => setTimeout(done, 100));
  }
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});

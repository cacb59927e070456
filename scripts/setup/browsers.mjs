// Chromium with its driver, and Firefox, for the tests in real browsers.

import { which } from "../lib/run.mjs";
import { Problem, sayDone, step } from "../lib/say.mjs";
import { aptInstall, hasApt } from "./apt.mjs";

const programs = [
  {
    name: "Chromium",
    variable: "CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    debian: "chromium",
  },
  { name: "ChromeDriver", variable: "CHROMEDRIVER", commands: ["chromedriver"], debian: "chromium-driver" },
  { name: "Firefox", variable: "FIREFOX", commands: ["firefox-esr", "firefox"], debian: "firefox-esr" },
];

/** Where the browsers are: {CHROMIUM, CHROMEDRIVER, FIREFOX}, each a path or undefined. */
export const findBrowsers = () => Object.fromEntries(programs.map((program) => [program.variable, find(program)]));

/** Installs what is missing from Debian; elsewhere says what to install and how to name it. */
export async function browsers() {
  const missing = programs.filter((program) => !find(program));
  if (missing.length > 0 && hasApt()) {
    const packages = missing.map(({ debian }) => debian);
    await step("browsers", `apt-get install ${packages.join(" ")}`, () => aptInstall(packages));
  }
  const absent = programs.filter((program) => !find(program));
  if (absent.length > 0) {
    const hints = absent.map(
      ({ name, variable, commands }) =>
        `  ${name}: on PATH as ${commands.join(" or ")}, or named by ${variable}=/path/to/it`,
    );
    throw new Problem(`These are needed for the tests in browsers; please install them:\n${hints.join("\n")}`);
  }
  for (const program of programs) sayDone(program.name, `found in ${find(program)}`);
}

function find({ variable, commands }) {
  return which(process.env[variable] || "") ?? commands.map((command) => which(command)).find(Boolean);
}

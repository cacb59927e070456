// How many tests a step ran and which of them failed, read from what it wrote.

/** {passed, failed} as cargo and node report them; a step that counts nothing is itself one test. */
export function count(output, ok) {
  const plain = withoutColours(output);
  let passed = sum(plain, /^test result: \w+\. (\d+) passed;/gm) + sum(plain, /^ℹ pass (\d+)$/gm);
  let failed = sum(plain, /^test result: .* (\d+) failed;/gm) + sum(plain, /^ℹ (?:fail|cancelled) (\d+)$/gm);
  if (passed + failed === 0 && ok) passed = 1;
  // It ended badly, whatever it counted: that does not compile, or a test's process died.
  if (failed === 0 && !ok) failed = 1;
  return { passed, failed };
}

/** What failed, once each: tests as cargo and node name them, and what a script says of why it stopped. */
export function failures(output) {
  const plain = withoutColours(output);
  const found = [/^---- (\S+) stdout ----$/gm, /^ *✖ (.+?)(?: \([\d.]+ms\))?$/gm, /^✗ (.+)$/gm].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([, name]) => name),
  );
  return [...new Set(found)].filter((name) => name !== "failing tests:");
}

const withoutColours = (text) => text.replace(colours, "");

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are.
const colours = /\x1b\[[0-9;]*m/g;

const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);

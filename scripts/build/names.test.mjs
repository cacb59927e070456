import assert from "node:assert/strict";
import { test } from "node:test";
import { shortenNames } from "./names.mjs";

const told = JSON.stringify({
  imports: [
    ["./cartkeep_bg.js", "__wbg_now_1f2e", "b"],
    ["./cartkeep_bg.js", "__wbg_set_77aa", "c"],
  ],
  exports: [
    ["memory", "d"],
    ["widget_send", "e"],
  ],
});

test("imports and exports get the module's short names, and nothing else is touched", () => {
  const glue = [
    "    const import0 = {",
    "        __wbg_now_1f2e: function() { return Date.now(); },",
    "        __wbg_set_77aa: function(widget_send) { wasm.widget_send(widget_send); },",
    "    };",
    '    return { "./cartkeep_bg.js": import0 };',
    "    const view = wasm.memory.buffer;",
  ].join("\n");
  assert.equal(
    shortenNames(glue, told),
    [
      "    const import0 = {",
      '        "b": function() { return Date.now(); },',
      '        "c": function(widget_send) { wasm.e(widget_send); },',
      "    };",
      '    return { "a": import0 };',
      "    const view = wasm.d.buffer;",
    ].join("\n"),
  );
});

// Takes the pictures anew that pictures.test.mjs compares with. Look at them before they are committed.
//
//   npm run pictures

process.env.CARTKEEP_PICTURES = "anew";
process.argv.splice(2, Number.POSITIVE_INFINITY, "at-rest/pictures");
await import("./e2e.mjs");

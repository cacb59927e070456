// Pages that a test writes down itself.

/** A page with this head and body. */
export function pageWith({ head = "", body = "" }) {
  const icon = '<link rel="icon" href="/img/mark.svg" type="image/svg+xml">';
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A page</title>${icon}${head}</head><body data-cartkeep-page="product">${body}</body></html>`;
}

/** Lets the shop of a context have a page with this head and body at /e2e/written.html. */
export async function writePage(context, content) {
  await context.route("**/e2e/written.html*", (route) =>
    route.fulfill({ contentType: "text/html", body: pageWith(content) }),
  );
  return "/e2e/written.html";
}

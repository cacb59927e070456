import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { fill, load, makeCarts, quantile } from "./load.mjs";

test("every request is sent at its rate, and an answer that is not in order is an error", async () => {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request);
    request.resume().on("end", () => {
      // The first versions are fine, then pushing fails.
      response.statusCode = request.method !== "PUT" ? 200 : asked.length <= 10 ? 201 : 507;
      response.end("x".repeat(600));
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const carts = makeCarts(5);
  await fill(url, carts);
  assert.equal(asked.length, 10);
  const since = performance.now();
  const { latencies, statuses, errors } = await load(url, carts, { rate: 100, seconds: 0.5 });
  assert.ok(performance.now() - since >= 480);
  server.close();
  assert.equal(latencies.length, 50);
  assert.deepEqual(statuses, { 200: 40, 507: 10 });
  assert.equal(errors, 10);
  assert.equal(new Set(asked.map(({ headers }) => headers["x-forwarded-for"])).size, 5);
});

test("quantiles are of what was measured", () => {
  const sorted = Array.from({ length: 100 }, (_, index) => index);
  assert.deepEqual(
    [0, 0.5, 0.99, 1].map((share) => quantile(sorted, share)),
    [0, 50, 99, 99],
  );
});

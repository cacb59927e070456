import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../scripts/test/bundled.mjs";

const { modelOf } = await bundled("www/elements/model/found.ts");
const { thingsOf } = await bundled("www/linked/json-ld.ts");

/** The model of a product, and what is wrong with it. */
function read(product) {
  const problems = [];
  const [thing] = thingsOf([JSON.stringify({ "@type": "Product", name: "Kettle", ...product })], []);
  return [modelOf(thing, "https://shop.example/kettle/", problems), problems];
}
const model = (...encoding) => ({ "@type": "3DModel", encoding });
const glb = { contentUrl: "kettle.glb" };
const src = "https://shop.example/kettle/kettle.glb";

test("a model is one that the product is the subject of, or that goes with it", () => {
  assert.deepEqual(read({ subjectOf: model(glb) }), [{ src, name: "Kettle" }, []]);
  assert.equal(read({ subjectOf: [{ "@type": "VideoObject", contentUrl: "a.mp4" }, model(glb)] })[0].src, src);
  assert.equal(read({ associatedMedia: { "@type": ["3DModel"], ...glb } })[0].src, src);
  assert.equal(read({ associatedMedia: { "@type": "ImageObject", contentUrl: "kettle.glb" } })[0], undefined);
  assert.equal(read({})[0], undefined);
});

test("the form of a file is what is said of it, else the end of its address", () => {
  const both = model(
    { contentUrl: "https://cdn.example/1", encodingFormat: "model/vnd.usdz+zip" },
    { contentUrl: "https://cdn.example/2?v=3", encodingFormat: "model/gltf-binary" },
  );
  assert.deepEqual(read({ subjectOf: both })[0], {
    src: "https://cdn.example/2?v=3",
    iosSrc: "https://cdn.example/1",
    name: "Kettle",
  });
  const plain = model({ contentUrl: "/a.USDZ" }, { contentUrl: "/a.gltf?v=2" });
  assert.deepEqual(read({ subjectOf: plain })[0], {
    src: "https://shop.example/a.gltf?v=2",
    iosSrc: "https://shop.example/a.USDZ",
    name: "Kettle",
  });
  for (const other of [{ contentUrl: "a.obj" }, { contentUrl: "a.glb", encodingFormat: "model/obj" }, {}]) {
    assert.deepEqual(read({ subjectOf: model(other) }), [undefined, []]);
  }
});

test("its picture is its own, else the product's", () => {
  assert.equal(read({ image: "a.jpg", subjectOf: model(glb) })[0].picture, "a.jpg");
  assert.equal(read({ image: "a.jpg", subjectOf: { ...model(glb), thumbnailUrl: "b.jpg" } })[0].picture, "b.jpg");
  assert.equal(read({ image: { url: "c.jpg" }, subjectOf: model(glb) })[0].picture, "c.jpg");
});

test("an address that is none of http or https is refused, and told", () => {
  for (const contentUrl of [
    "javascript:alert(1)//.glb",
    "data:model/gltf-binary,x",
    "ftp://a/b.glb",
    "http://",
    "",
    7.5,
    {},
  ]) {
    const [none, problems] = read({ subjectOf: model({ contentUrl, encodingFormat: "model/gltf-binary" }) });
    if (contentUrl === 7.5) {
      // A number is an address like any other.
      assert.equal(none.src, "https://shop.example/kettle/7.5");
      continue;
    }
    assert.equal(none, undefined, `${contentUrl}`);
    assert.equal(problems[0].path, "ld+json[0].subjectOf.encoding[0].contentUrl");
    assert.equal(problems[0].allowed, "an address of http or https");
  }
  // The next one is taken.
  const [found] = read({
    subjectOf: [model({ contentUrl: "data:x", encodingFormat: "model/gltf-binary" }), model(glb)],
  });
  assert.equal(found.src, src);
});

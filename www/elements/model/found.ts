import { safeAddress } from "../../linked/address.ts";
import { isA, type Linked, members, term, text } from "../../linked/json-ld.ts";
import { imageOf } from "../../linked/picture.ts";
import type { Problem } from "../../widget/inspection.ts";

/** A 3D model, by addresses that are safe to load. */
export interface Model {
  /** A glTF file, as `.glb` or `.gltf`. */
  src: string;
  /** The same for Quick Look on iOS, `.usdz`. */
  iosSrc?: string;
  /** What it shows. */
  name?: string;
  /** A picture of that. */
  picture?: string;
}

const GLTF = /^model\/gltf(-binary|\+json)$/;
const USDZ = /^model\/(vnd\.usdz\+zip|usd)$/;

/**
 * The 3D model of a product, of what linked data says of it: https://schema.org/3DModel as its `subjectOf` or `associatedMedia`. The
 * form of a file is its `encodingFormat`, or the end of its address. Addresses count from `base`; what can't be used is a problem.
 */
export function modelOf(product: Linked, base: string, problems: Problem[]): Model | undefined {
  const models = ["subjectOf", "associatedMedia"]
    .flatMap((key) => members(product, key))
    .filter((thing) => isA(thing, "3DModel"));
  for (const model of models) {
    const files = [model, ...members(model, "encoding")].flatMap(({ path, thing }) => {
      const { contentUrl, encodingFormat } = thing;
      const address =
        contentUrl === undefined ? undefined : safeAddress(contentUrl, base, `${path}.contentUrl`, problems);
      return address ? [{ address, form: formOf(term(encodingFormat), address) }] : [];
    });
    const of = (form: string) => files.find((file) => file.form === form)?.address;
    const [src, iosSrc] = [of("gltf"), of("usdz")];
    const picture = text(model.thing.thumbnailUrl) ?? imageOf(model) ?? imageOf(product);
    if (src) {
      const name = text(product.thing.name) ?? text(model.thing.name);
      return { src, ...(iosSrc && { iosSrc }), ...(name && { name }), ...(picture && { picture }) };
    }
  }
  return undefined;
}

function formOf(format: string | undefined, address: string): string | undefined {
  const { pathname } = new URL(address);
  if (format === undefined) {
    return /\.gl(b|tf)$/i.test(pathname) ? "gltf" : /\.usdz$/i.test(pathname) ? "usdz" : undefined;
  }
  return GLTF.test(format) ? "gltf" : USDZ.test(format) ? "usdz" : undefined;
}

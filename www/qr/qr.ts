import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";

/** Modules of white around the code, without which readers do not find it. */
const QUIET = 4;

/** Draws a text as a QR code: black on white whatever the theme, for many readers do not know it the other way. */
export function draw(text: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const svg = document.createElementNS(SVG, "svg");
  const side = String(size + 2 * QUIET);
  svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "QR code");
  svg.append(shape(`M0 0h${side}v${side}H0z`, "#fff"), shape(path(data), "#000"));
  return svg;
}

function shape(outline: string, colour: string): SVGPathElement {
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", outline);
  // As a style, not an attribute: it holds against a style sheet that colours every path.
  shape.style.fill = colour;
  return shape;
}

/** One rectangle for each run of black modules in a row. */
function path(rows: boolean[][]): string {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) {
        x++;
      }
      if (x > from) {
        path += `M${from + QUIET} ${y + QUIET}h${x - from}v1h${from - x}z`;
      }
    }
  });
  return path;
}

// Carts for resume links.

const NAMES =
  "espresso-machine oak-chair copper-kettle linen-apron walnut-tray bread-knife ceramic-mug wool-blanket desk-lamp glass-carafe steel-pan-28cm tea-towel olive-board salt-cellar butter-dish candle-holder cutlery-set dining-table egg-timer flower-vase garlic-press hand-soap iron-skillet jam-jar-6 kitchen-scale lemon-squeezer milk-frother napkin-ring oven-glove pepper-mill quilt-cover rolling-pin serving-spoon tablecloth umbrella-stand vegetable-peeler wine-rack yoghurt-maker zester bath-mat-grey cork-coaster door-mat felt-slippers hat-stand ink-bottle journal-a5 key-hook laundry-basket mirror-round nut-bowl";

const words = NAMES.split(" ");

/** Kinds of ids, as shops write them. */
export const idKinds = ["words", "8 digits", "14 digits"];

/** Numbers of lines of a link. */
const SIZES = [1, 5, 10, 50];

/** The carts of one kind of ids: most lines once, some two or three times, all with a price. */
export function linkCarts(kind) {
  return SIZES.map((size) =>
    Array.from({ length: size }, (_, index) => ({
      id: idOf(kind, index),
      quantity: [1, 1, 2, 1, 3][index % 5],
      price: 490 + 350 * index,
      name: "",
    })),
  );
}

/** Numbers without a pattern, from `least` up to eight times that (Fibonacci hashing). */
function idOf(kind, index) {
  if (kind === "words") return words[index];
  const least = kind === "8 digits" ? 12_000_000n : 12_000_000_000_000n;
  const mixed = BigInt.asUintN(64, BigInt(index + 1) * 0x9e3779b97f4a7c15n);
  return String(least + (mixed % (7n * least)));
}

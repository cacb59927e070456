// @ts-check

/**
 * @typedef {"ordinary" | "perishable" | "costly" | "complex"} Kind
 * @typedef {"kitchen" | "pantry" | "home" | "machines"} Category
 *
 * @typedef {object} Product
 * @property {string} id
 * @property {string} name
 * @property {string} price euros as a decimal string, tax included
 * @property {number} weight grams, packed
 * @property {Kind} kind
 * @property {Category} category
 * @property {number} stock pieces in the shop; 0 means sold out
 * @property {string} [model] address of its 3D model
 * @property {{light: string, dark: string}} tile colours behind the picture
 * @property {string} description
 * @property {[string, string][]} specs
 */

/** The categories in the order the shop shows them, with their names. */
export const CATEGORIES = Object.freeze({
  kitchen: "Kitchen",
  pantry: "Pantry",
  home: "Home",
  machines: "Machines",
});

/** Everything the shop sells, in the order of the "featured" listing. */
export const PRODUCTS = /** @type {readonly Product[]} */ (
  Object.freeze([
    {
      id: "kettle",
      name: "Enamel kettle",
      price: "48.00",
      weight: 1200,
      kind: "ordinary",
      category: "kitchen",
      stock: 4,
      model: "/models/kettle.glb",
      tile: { light: "#f3dfd4", dark: "#43302a" },
      description:
        "A two-litre stove kettle with a beech handle that stays cool and a spout that pours where you point it.",
      specs: [
        ["Capacity", "2 litres"],
        ["Material", "Enamelled steel, beech"],
        ["Hobs", "Gas, electric, induction"],
        ["Guarantee", "5 years"],
      ],
    },
    {
      id: "espresso",
      name: "Espresso machine",
      price: "549.00",
      weight: 11500,
      kind: "complex",
      category: "machines",
      stock: 3,
      tile: { light: "#f1ddd6", dark: "#42302d" },
      description:
        "A single-boiler machine with a proper steam wand. It takes a week to learn and then makes coffee for years.",
      specs: [
        ["Pump", "15 bar, vibration"],
        ["Water tank", "1.8 litres, removable"],
        ["Size", "26 × 34 × 33 cm"],
        ["Guarantee", "3 years, parts for 10"],
      ],
    },
    {
      id: "bread",
      name: "Sourdough loaf",
      price: "6.40",
      weight: 900,
      kind: "perishable",
      category: "pantry",
      stock: 12,
      tile: { light: "#f3e4cb", dark: "#40352a" },
      description: "Wheat and rye, raised overnight for eighteen hours and baked dark. Good for five days in a cloth.",
      specs: [
        ["Weight", "900 g"],
        ["Ingredients", "Wheat flour, rye flour, water, salt"],
        ["Keeps", "5 days"],
        ["Contains", "Gluten"],
      ],
    },
    {
      id: "mugs",
      name: "Stoneware mugs, pair",
      price: "24.90",
      weight: 780,
      kind: "ordinary",
      category: "kitchen",
      stock: 18,
      tile: { light: "#e6ebdb", dark: "#303a30" },
      description:
        "Two mugs that sit well in the hand, one dipped in clay red and one in sage. No two are quite the same.",
      specs: [
        ["Capacity", "320 ml each"],
        ["Material", "Glazed stoneware"],
        ["Care", "Dishwasher safe"],
        ["In the box", "2 mugs"],
      ],
    },
    {
      id: "cargo-bike",
      name: "Cargo e-bike",
      price: "2890.00",
      weight: 31000,
      kind: "complex",
      category: "machines",
      stock: 2,
      tile: { light: "#e2ebe2", dark: "#2d3a34" },
      description:
        "Carries the weekly shop, two crates or one patient dog. Removable battery, step-through frame, four sizes of rider.",
      specs: [
        ["Range", "50 to 80 km"],
        ["Motor", "250 W, mid-drive"],
        ["Carries", "80 kg in the front box"],
        ["Guarantee", "5 years frame, 2 years battery"],
      ],
    },
    {
      id: "lamp",
      name: "Reading lamp",
      price: "96.00",
      weight: 2400,
      kind: "ordinary",
      category: "home",
      stock: 7,
      tile: { light: "#e0ebe3", dark: "#2b3933" },
      description: "A jointed brass arm and a shade that throws light on the page and leaves the room in peace.",
      specs: [
        ["Height", "48 cm"],
        ["Bulb", "E27, LED included"],
        ["Cable", "2 m, cloth covered"],
        ["Guarantee", "2 years"],
      ],
    },
    {
      id: "berries",
      name: "Forest berries",
      price: "7.20",
      weight: 400,
      kind: "perishable",
      category: "pantry",
      stock: 9,
      tile: { light: "#efdfe5", dark: "#3d2d37" },
      description: "A mixed punnet of blueberries, raspberries and blackcurrants, picked the day before it leaves us.",
      specs: [
        ["Weight", "400 g"],
        ["Keeps", "3 days in the fridge"],
        ["Origin", "Zhytomyr region"],
      ],
    },
    {
      id: "chair",
      name: "Oak chair",
      price: "245.00",
      weight: 5600,
      kind: "costly",
      category: "home",
      stock: 5,
      tile: { light: "#f1e0d6", dark: "#41322b" },
      description:
        "Solid oak, wedged joints and a wool seat. Made to be sat on for a long dinner and handed on afterwards.",
      specs: [
        ["Size", "46 × 52 × 81 cm"],
        ["Seat height", "45 cm"],
        ["Material", "Oiled oak, wool felt"],
        ["Guarantee", "10 years"],
      ],
    },
    {
      id: "casserole",
      name: "Cast-iron casserole",
      price: "129.00",
      weight: 5200,
      kind: "ordinary",
      category: "kitchen",
      stock: 6,
      tile: { light: "#deebe2", dark: "#2a3932" },
      description: "Heavy, slow and even. From the hob to the oven to the table, for stews that take an afternoon.",
      specs: [
        ["Capacity", "4.2 litres"],
        ["Diameter", "26 cm"],
        ["Oven", "Up to 250 °C"],
        ["Guarantee", "25 years"],
      ],
    },
    {
      id: "cheese",
      name: "Mountain cheese",
      price: "11.80",
      weight: 350,
      kind: "perishable",
      category: "pantry",
      stock: 8,
      tile: { light: "#f6e9c9", dark: "#40382a" },
      description:
        "A hard cow's-milk cheese from the Carpathians, aged nine months: nutty, a little sweet, good for melting.",
      specs: [
        ["Weight", "350 g"],
        ["Milk", "Cow, unpasteurised"],
        ["Aged", "9 months"],
        ["Contains", "Milk"],
      ],
    },
    {
      id: "fridge",
      name: "Round-top fridge",
      price: "689.00",
      weight: 62000,
      kind: "costly",
      category: "machines",
      stock: 2,
      tile: { light: "#deebe7", dark: "#2b3a37" },
      description:
        "A quiet 210-litre fridge with a freezer box and rounded shoulders. Two people bring it in and take the old one away.",
      specs: [
        ["Volume", "210 litres, 18 of them freezer"],
        ["Energy class", "C, 146 kWh a year"],
        ["Noise", "36 dB"],
        ["Size", "55 × 62 × 147 cm"],
      ],
    },
    {
      id: "teapot",
      name: "Round teapot",
      price: "42.50",
      weight: 950,
      kind: "ordinary",
      category: "kitchen",
      stock: 10,
      tile: { light: "#dfe9ee", dark: "#2d373d" },
      description: "A porcelain pot for four cups, with a lid that stays on when you pour the last one.",
      specs: [
        ["Capacity", "1 litre"],
        ["Material", "Porcelain, cherry knob"],
        ["Strainer", "Built into the spout"],
        ["Care", "Dishwasher safe"],
      ],
    },
    {
      id: "coffee",
      name: "House coffee, 500 g",
      price: "13.90",
      weight: 520,
      kind: "ordinary",
      category: "pantry",
      stock: 24,
      tile: { light: "#f2ddd5", dark: "#42302b" },
      description: "Beans from two cooperatives in Huila and Sidama, roasted on Tuesdays: hazelnut, red apple, cocoa.",
      specs: [
        ["Weight", "500 g whole beans"],
        ["Roast", "Medium"],
        ["Best within", "8 weeks of roasting"],
      ],
    },
    {
      id: "throw",
      name: "Linen throw",
      price: "79.00",
      weight: 900,
      kind: "ordinary",
      category: "home",
      stock: 0,
      tile: { light: "#e1e8ec", dark: "#2e363b" },
      description: "Washed linen in three greys. Cool in summer, and enough on a sofa for most of the winter.",
      specs: [
        ["Size", "140 × 200 cm"],
        ["Material", "100 % linen"],
        ["Care", "40 °C, line dry"],
      ],
    },
    {
      id: "mixer",
      name: "Stand mixer",
      price: "329.00",
      weight: 9200,
      kind: "costly",
      category: "machines",
      stock: 4,
      tile: { light: "#f6e8c8", dark: "#41382a" },
      description:
        "A metal mixer with a tilting head and a five-litre bowl. Kneads two loaves without walking across the counter.",
      specs: [
        ["Bowl", "4.8 litres, steel"],
        ["Motor", "500 W, ten speeds"],
        ["In the box", "Whisk, beater, dough hook"],
        ["Guarantee", "5 years"],
      ],
    },
    {
      id: "knife",
      name: "Chef's knife",
      price: "89.00",
      weight: 260,
      kind: "ordinary",
      category: "kitchen",
      stock: 9,
      tile: { light: "#e6e9e6", dark: "#32383a" },
      description:
        "Twenty centimetres of carbon-rich steel with a walnut handle. Comes sharp, with a note on keeping it so.",
      specs: [
        ["Blade", "20 cm, 58 HRC"],
        ["Handle", "Walnut, brass rivets"],
        ["Care", "Wash by hand"],
        ["Guarantee", "25 years"],
      ],
    },
    {
      id: "honey",
      name: "Buckwheat honey",
      price: "9.50",
      weight: 620,
      kind: "ordinary",
      category: "pantry",
      stock: 20,
      tile: { light: "#f6e7c6", dark: "#40372a" },
      description:
        "Dark, malty and slow to pour, from one apiary near Poltava. Stir it into tea, or eat it with cheese.",
      specs: [
        ["Weight", "450 g in glass"],
        ["Origin", "Poltava region"],
        ["Keeps", "2 years, unopened"],
      ],
    },
    {
      id: "vase",
      name: "Ribbed vase",
      price: "31.00",
      weight: 1100,
      kind: "ordinary",
      category: "home",
      stock: 11,
      tile: { light: "#efe7d8", dark: "#3b362d" },
      description:
        "A hand-thrown stoneware vase for three stems from the garden. Looks finished when it is empty, too.",
      specs: [
        ["Height", "24 cm"],
        ["Material", "Unglazed outside, glazed inside"],
        ["Holds", "0.8 litres"],
      ],
    },
    {
      id: "pour-over",
      name: "Pour-over set",
      price: "38.00",
      weight: 640,
      kind: "ordinary",
      category: "kitchen",
      stock: 13,
      tile: { light: "#ece5da", dark: "#39342e" },
      description: "Dripper, glass jug and forty paper filters: everything for two slow cups, apart from the coffee.",
      specs: [
        ["Capacity", "600 ml"],
        ["Material", "Porcelain, borosilicate glass, oak"],
        ["In the box", "Dripper, jug, 40 filters"],
      ],
    },
    {
      id: "oil",
      name: "Sunflower oil",
      price: "12.40",
      weight: 980,
      kind: "ordinary",
      category: "pantry",
      stock: 16,
      tile: { light: "#e3ebd9", dark: "#303a2c" },
      description: "Cold pressed from roasted seeds, unfiltered. It tastes of halva, and it belongs on tomatoes.",
      specs: [
        ["Volume", "500 ml"],
        ["Pressed", "Cold, unrefined"],
        ["Keeps", "9 months, in the dark"],
      ],
    },
    {
      id: "board",
      name: "Oak cutting board",
      price: "34.00",
      weight: 1600,
      kind: "ordinary",
      category: "kitchen",
      stock: 14,
      tile: { light: "#f0e3cf", dark: "#3e352b" },
      description: "One piece of oak, oiled, with a handle to carry the chopped things to the pot.",
      specs: [
        ["Size", "22 × 42 × 2 cm"],
        ["Material", "Solid oak, linseed oil"],
        ["Care", "Wipe, dry standing, oil twice a year"],
      ],
    },
    {
      id: "tea-towels",
      name: "Linen tea towels, three",
      price: "22.00",
      weight: 330,
      kind: "ordinary",
      category: "home",
      stock: 22,
      tile: { light: "#f3ead7", dark: "#3b372c" },
      description: "A stripe, a check and a plain one. Stiff for the first two washes and soft ever after.",
      specs: [
        ["Size", "50 × 70 cm each"],
        ["Material", "100 % linen"],
        ["Care", "60 °C"],
      ],
    },
    {
      id: "pears",
      name: "Orchard pears",
      price: "5.60",
      weight: 1000,
      kind: "perishable",
      category: "pantry",
      stock: 15,
      tile: { light: "#eeecc9", dark: "#3a3a29" },
      description: "A kilo of Conference pears, sent firm. Leave them in a bowl for two days and they are ready.",
      specs: [
        ["Weight", "1 kg"],
        ["Origin", "Vinnytsia region"],
        ["Keeps", "1 week"],
      ],
    },
    {
      id: "carafe",
      name: "Glass carafe",
      price: "26.00",
      weight: 820,
      kind: "ordinary",
      category: "kitchen",
      stock: 17,
      tile: { light: "#e1eaeb", dark: "#2e383b" },
      description: "A wide-shouldered carafe with an oak stopper that fits the fridge door. Water looks better in it.",
      specs: [
        ["Capacity", "1.1 litres"],
        ["Material", "Borosilicate glass, oak"],
        ["Care", "Dishwasher safe, stopper by hand"],
      ],
    },
  ])
);

/** @type {ReadonlyMap<string, Product>} */
const byId = new Map(PRODUCTS.map((product) => [product.id, product]));

/**
 * The product with this id, if the shop sells it.
 * @param {string | null | undefined} id
 */
export function productById(id) {
  return id ? byId.get(id) : undefined;
}

/** Where a product's page is. @param {Product} product */
export function productUrl(product) {
  return `/product.html?id=${encodeURIComponent(product.id)}`;
}

/** Where a product's drawing is. @param {Product} product */
export function productImage(product) {
  return `/img/${product.id}.svg`;
}

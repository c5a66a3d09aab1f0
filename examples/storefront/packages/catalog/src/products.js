/**
 * @typedef {object} Product
 * @property {string} slug The product's name in addresses: lower-case words joined by hyphens.
 * @property {string} name
 * @property {string} line One sentence for a card.
 * @property {string} story A paragraph for the product's own page.
 * @property {number} cents The price in cents of a US dollar.
 * @property {readonly [string, string][]} details What it is made of and how large it is: label and value.
 * @property {readonly string[]} tags
 */

/** @type {readonly Product[]} */
export const products = [
  {
    slug: 'linen-notebook',
    name: 'Linen notebook',
    line: 'Lies flat on the first page and on the last.',
    story:
      'Sixteen-page sections are sewn with linen thread and left without a glued spine, so the book opens flat wherever you are in it. The paper takes fountain pen ink without feathering.',
    cents: 2400,
    details: [
      ['Paper', '192 pages, 100 g, dotted'],
      ['Cover', 'Linen over board'],
      ['Size', '148 × 210 mm'],
    ],
    tags: ['paper', 'writing'],
  },
  {
    slug: 'cedar-pencils',
    name: 'Cedar pencils',
    line: 'A dozen, hexagonal, so that none rolls away.',
    story:
      'Incense cedar, planed rather than moulded, around a core that is bonded over its whole length: a pencil that falls does not break inside. Twelve of them, from 2H to 4B.',
    cents: 1800,
    details: [
      ['Wood', 'Incense cedar'],
      ['Grades', '2H to 4B'],
      ['Length', '176 mm'],
    ],
    tags: ['writing', 'wood'],
  },
  {
    slug: 'brass-ruler',
    name: 'Brass ruler',
    line: 'Cut, not printed: the scale outlives the hand.',
    story:
      'The divisions are milled into solid brass to half a millimetre and filled with enamel. It darkens with use and can be polished back whenever you miss the shine.',
    cents: 3600,
    details: [
      ['Material', 'Solid brass, enamelled scale'],
      ['Scale', '300 mm in halves'],
      ['Weight', '148 g'],
    ],
    tags: ['measuring', 'metal'],
  },
  {
    slug: 'desk-lamp',
    name: 'Desk lamp',
    line: 'One joint, one switch, light where you look.',
    story:
      'A counterweight instead of springs, so it stays where it is put and nothing wears out. The shade is spun from a single sheet of aluminium and keeps the lamp itself out of sight.',
    cents: 14900,
    details: [
      ['Light', '2700 K, 6 W, replaceable'],
      ['Reach', '540 mm'],
      ['Finish', 'Powder-coated aluminium'],
    ],
    tags: ['light', 'metal'],
  },
  {
    slug: 'felt-mat',
    name: 'Felt mat',
    line: 'Quiet under a keyboard, warm under a wrist.',
    story:
      'Three millimetres of pressed wool with a cork back. It takes the noise out of typing and the chill out of a glass desk, and a spill stays on the surface long enough to be wiped away.',
    cents: 4200,
    details: [
      ['Material', 'Wool felt on cork'],
      ['Size', '800 × 320 mm'],
      ['Care', 'Brush, or hand wash cold'],
    ],
    tags: ['textile'],
  },
  {
    slug: 'river-stone',
    name: 'River stone',
    line: 'A paperweight that took nine thousand years.',
    story:
      'Picked by hand from one gravel bank, washed, and otherwise left alone. No two are alike; each weighs about as much as a good argument for opening the window.',
    cents: 1200,
    details: [
      ['Stone', 'Basalt'],
      ['Weight', 'About 400 g'],
      ['Underside', 'Cork, removable'],
    ],
    tags: ['paper', 'stone'],
  },
];

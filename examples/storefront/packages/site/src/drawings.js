import { html } from './html.js';

/** One drawing for a product, in the colours of the style sheet: `ink`, `tint` and `shade` are classes there. */
const drawings = {
  'linen-notebook': html`<path class="shade" d="M64 40h92a8 8 0 0 1 8 8v108a8 8 0 0 1-8 8H64z"/><path class="tint" d="M56 34h92a8 8 0 0 1 8 8v108a8 8 0 0 1-8 8H56z"/><path class="ink" d="M72 34v124M92 66h44M92 80h30"/>`,
  'cedar-pencils': html`<path class="shade" d="m61 158 74-100 18 13-74 100-22 8z"/><g class="ink"><path class="tint" d="M52 150 126 50l18 13-74 100-22 8z"/><path class="shade" d="m52 150 18 13-22 8z"/><path d="m61 156 74-99M118 61l18 13"/></g>`,
  'brass-ruler': html`<g transform="rotate(-24 100 100)"><rect class="shade" x="26" y="88" width="156" height="40" rx="3"/><rect class="tint" x="22" y="82" width="156" height="40" rx="3"/><path class="ink" d="M34 82v18M46 82v10M58 82v10M70 82v18M82 82v10M94 82v10M106 82v18M118 82v10M130 82v10M142 82v18M154 82v10M166 82v10"/></g>`,
  'desk-lamp': html`<ellipse class="shade" cx="92" cy="164" rx="52" ry="9"/><path class="ink" d="M84 158 60 100l66-46"/><path class="tint" d="M58 158h52l-6-10H64z"/><circle class="shade" cx="161" cy="88" r="11"/><path class="tint" d="M121 61c-2-10 5-16 14-14l46 18-43 43z"/><circle class="tint" cx="60" cy="100" r="6"/>`,
  'felt-mat': html`<path class="shade" d="m30 126 96-50 52 26-96 54z"/><path class="tint" d="m30 116 96-50 52 26-96 54z"/><path class="ink" d="m42 116 84-43 40 19-84 46z"/>`,
  'river-stone': html`<ellipse class="shade" cx="104" cy="142" rx="66" ry="14"/><path class="tint" d="M38 118c2-34 34-56 66-54s62 22 64 50-34 34-66 34-66-6-64-30z"/><path class="ink" d="M58 104c14-18 36-26 58-22M126 88c8 3 14 7 19 13"/>`,
};

/** @param {{ slug: string }} product */
export function drawing({ slug }) {
  return html`<svg class="drawing" viewBox="0 0 200 200" aria-hidden="true">${drawings[slug] ?? html`<circle class="tint" cx="100" cy="100" r="56"/>`}</svg>`;
}

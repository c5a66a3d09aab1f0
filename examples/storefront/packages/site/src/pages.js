import { formatPrice, products } from '@acme/catalog';
import { drawing } from './drawings.js';
import { html } from './html.js';
import { layout } from './layout.js';

/**
 * Every page of the site: the file's name in `dist` and its text.
 *
 * @param {string} version
 * @returns {ReadonlyMap<string, string>}
 */
export function pages(version) {
  const all = [home, list, about, missing, ...products.map(product)];
  return new Map(all.map(({ file, ...page }) => [file, layout({ ...page, here: `/${file.replace(/index\.html$/, '')}`, version })]));
}

const home = {
  file: 'index.html',
  title: 'Acme Desk Goods',
  description: 'Six good things for a desk, made to be used for a long time.',
  main: html`<section class="hero">
<h1>Six good things<br>for a desk.</h1>
<p>No seventh. We keep what we would buy again, and we mend what we sold.</p>
<a class="button" href="/products/">See all six</a>
</section>
<section aria-labelledby="new">
<h2 id="new">This season</h2>
${cards(products.slice(0, 3))}
</section>`,
};

const list = {
  file: 'products/index.html',
  title: 'Products – Acme Desk Goods',
  description: 'Everything that Acme sells for a desk, with prices.',
  main: html`<h1>Products</h1>
<p class="lead">Shipping is free from ${formatPrice(7500)}.</p>
${cards(products)}`,
};

const about = {
  file: 'about/index.html',
  title: 'About – Acme Desk Goods',
  description: 'Who makes these things, and what happens when one breaks.',
  main: html`<article class="text">
<h1>About</h1>
<p class="lead">A small shop with a long memory.</p>
<p>Each thing here has been on one of our own desks for at least two years before we sell it. What did not stay there is not sold.</p>
<h2>When something breaks</h2>
<p>Write to <a href="mailto:repairs@acme.example">repairs@acme.example</a> with a photograph. We mend what can be mended, at cost, for as long as we have the parts, and we make the parts.</p>
</article>`,
};

const missing = {
  file: '404.html',
  title: 'Not found – Acme Desk Goods',
  description: 'There is no page at this address.',
  main: html`<section class="hero">
<h1>Nothing on this shelf.</h1>
<p>The page has moved, or was never here.</p>
<a class="button" href="/products/">See what there is</a>
</section>`,
};

function product(item) {
  return {
    file: `products/${item.slug}/index.html`,
    title: `${item.name} – Acme Desk Goods`,
    description: item.line,
    main: html`<article class="product">
<div class="plate">${drawing(item)}</div>
<div class="text">
<p class="crumbs"><a href="/products/">Products</a></p>
<h1>${item.name}</h1>
<p class="price">${formatPrice(item.cents)}</p>
<p>${item.story}</p>
<dl>${item.details.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<a class="button" href="mailto:orders@acme.example?subject=${encodeURIComponent(item.name)}">Order by mail</a>
</div>
</article>`,
  };
}

function cards(items) {
  return html`<ul class="cards">${items.map(
    (item) => html`
<li><a class="card" href="/products/${item.slug}/">
<div class="plate">${drawing(item)}</div>
<h3>${item.name}</h3><p>${item.line}</p><p class="price">${formatPrice(item.cents)}</p>
</a></li>`,
  )}
</ul>`;
}

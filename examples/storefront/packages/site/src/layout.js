import { html } from './html.js';

/**
 * A whole page around its own part.
 *
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.description For search engines and shared links.
 * @param {string} page.here The path of the page: `/products/`.
 * @param {string} page.version
 * @param {unknown} page.main
 */
export function layout({ title, description, here, version, main }) {
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<a class="brand" href="/">Acme <span>Desk Goods</span></a>
<nav aria-label="Main">${links.map((link) => navigation(link, here))}</nav>
</header>
<main id="main">
${main}
</main>
<footer class="bar">
<p>Made to be used. Sold as long as it lasts.</p>
<p>Version ${version}</p>
</footer>
</body>
</html>
`}`;
}

const links = [
  ['/products/', 'Products'],
  ['/about/', 'About'],
];

function navigation([href, text], here) {
  return here === href ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`;
}

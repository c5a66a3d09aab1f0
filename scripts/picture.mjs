/** Draws what a rehearsal printed, from standard input, as `docs/rehearsal.svg`: npm start | node scripts/picture.mjs */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LINE = 19;
const CHARACTER = 7.83;
const MARGIN = 20;
const COLUMNS = 118;

const lines = readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('>') && !/^ {2}\S+ +started$/.test(line))
  .map((line) => (line.length > COLUMNS ? `${line.slice(0, COLUMNS - 1)}…` : line));
while (lines[0] === '') lines.shift();

const width = Math.ceil(COLUMNS * CHARACTER + 2 * MARGIN);
const height = (lines.length + 1) * LINE + 2 * MARGIN;
const escapeText = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function paint(line) {
  if (/^\S+$/.test(line)) return `<tspan class="bold">${escapeText(line)}</tspan>`;
  return escapeText(line)
    .replace(/\bsucceeded\b/, '<tspan class="good">succeeded</tspan>')
    .replace(/\bwaiting\b/, '<tspan class="wait">waiting</tspan>')
    .replace(/logs\/\S+ */, '<tspan class="dim">$&</tspan>')
    .replace(/^ {2}(tests|site|notified|warning|kept in)(?= +[^ <])/, '  <tspan class="bold">$1</tspan>');
}

const rows = ['$ npm start', ...lines].map(
  (line, index) =>
    `<text x="${MARGIN}" y="${MARGIN + (index + 1) * LINE - 5}" xml:space="preserve">${paint(line)}</text>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A rehearsal of the storefront, from its source to the tag">
<style>
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #d5dae3 }
.bold { font-weight: 700; fill: #ffffff } .good { fill: #7fd38b } .wait { fill: #e8c56b } .dim { fill: #8590a2 }
</style>
<rect width="${width}" height="${height}" rx="10" fill="#161b24"/>
${rows.join('\n')}
</svg>
`;
writeFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'rehearsal.svg'), svg);

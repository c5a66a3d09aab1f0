import escapeHtml from 'escape-html';

/** What a visitor reads. */
export function greet(name) {
  return `<h1>Hello, ${escapeHtml(name)}</h1>`;
}

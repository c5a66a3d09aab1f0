/** HTML that needs no escaping any more. */
class Html {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/**
 * A template of HTML: what is put in is escaped, unless it is such a template itself; lists are joined.
 *
 * @param {TemplateStringsArray} parts
 * @param {...unknown} values
 */
export function html(parts, ...values) {
  return new Html(parts.reduce((text, part, at) => text + toText(values[at - 1]) + part));
}

function toText(value) {
  if (Array.isArray(value)) return value.map(toText).join('');
  if (value instanceof Html) return value.text;
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign]);
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

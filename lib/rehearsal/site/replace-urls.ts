/**
 * Puts what answers on loopback in the place of a template's URLs, wherever a text names one: `https://d1.cloudfront.net`
 * → `http://127.0.0.1:4001`, path and query left as they are. A URL is not found inside of a longer host name, nor
 * without its scheme.
 */
export function replaceUrls(text: string, urls: ReadonlyMap<string, string>): string {
  const longestFirst = [...urls.keys()].sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return text;
  const known = longestFirst.map((url) => url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const expression = new RegExp(`(?<![\\w+.-])(${known})(?![\\w-]|\\.\\w|:\\d|@)`, 'gi');
  const byName = new Map([...urls].map(([url, loopback]) => [url.toLowerCase(), loopback]));
  return text.replace(expression, (found) => byName.get(found.toLowerCase()) ?? found);
}

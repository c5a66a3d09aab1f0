/**
 * Whether a path fits a behaviour's pattern: `*` stands for any characters, `?` for one, the leading slash may be left out.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern
 */
export function matchesPathPattern(pattern: string, uri: string): boolean {
  const signs: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };
  const expression = pattern.replace(/^\//, '').replace(/[.*+?^${}()|[\]\\]/g, (sign) => signs[sign] ?? `\\${sign}`);
  return new RegExp(`^/?${expression}$`, 's').test(uri);
}

import { tryFileExpression } from '../../../../lib/synthesis/model/targets/to-file-expression';

const matches = (glob: string, ...paths: readonly string[]) => {
  const expression = tryFileExpression(glob) ?? '';
  return paths.filter((path) => new RegExp(expression).test(path));
};

test.each([
  ['*.html', ['index.html'], ['a/index.html', 'index_html', 'index.htm']],
  ['**/*.html', ['index.html', 'a/b/index.html'], ['a/index.htm']],
  ['assets/**', ['assets/a.js', 'assets/b/c.js'], ['assets', 'other/a.js']],
  ['**', ['a', 'a/b'], []],
  ['a/**/b', ['a/b', 'a/x/y/b'], ['a/bb', 'ab']],
  ['{feed,sitemap}.xml', ['feed.xml', 'sitemap.xml'], ['feedsitemap.xml']],
  ['image-?.p[ng][!x]', ['image-1.png'], ['image-12.png', 'image-1.pnx']],
  ['a+(b)$.js', ['a+(b)$.js'], ['aab.js']],
  ['\\*.txt', ['*.txt'], ['a.txt']],
  ['a,b', ['a,b'], ['a']],
])('%s matches %j, and not %j', (glob, good, bad) => {
  expect(matches(glob, ...good, ...bad)).toEqual(good);
});

test.each(['/assets/**', './a', '../a', '!a', 'a/', 'a//b', 'a|b', '{a,b', 'a}', '[a', 'a\n'])(
  '%j is no glob of files',
  (glob) => {
    expect(tryFileExpression(glob)).toBeUndefined();
  },
);

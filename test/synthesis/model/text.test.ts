import { Conversion } from '../../../lib/synthesis/model/conversion';
import { hasVariables, referencesOf, renderText, toText } from '../../../lib/synthesis/model/text';

function parsed(written: string) {
  const conversion = new Conversion();
  return { text: toText(written, ['env', 'A'], conversion), remarks: conversion.remarks };
}
const url = { environment: 'staging', target: 'site', output: 'url' };

test.each([
  ['plain', ['plain']],
  ['', []],
  ['${staging.site.url}', [url]],
  ['${staging.site.url}/health', [url, '/health']],
  ['a ${staging.site.url} b ${staging.site.url}', ['a ', url, ' b ', url]],
  ['${staging.site.v1.bucket}', [{ environment: 'staging', target: 'site.v1', output: 'bucket' }]],
  ['#{Source.CommitId} $HOME $(pwd) {}', ['#{Source.CommitId} $HOME $(pwd) {}']],
  ['$${HOME}', ['${HOME}']],
  ['$${a} ${staging.site.url}', ['${a} ', url]],
])('%j is %j', (written, text) => {
  expect(parsed(written)).toEqual({ text, remarks: [] });
});

test.each(['${HOME}', '${staging.site}', '${staging.site.ulr}', '${.site.url}', '${}', '${staging.site.url'])(
  '%j refers to nothing, and is said to',
  (written) => {
    expect(parsed(written).remarks).toMatchObject([{ code: 'BadReference', path: ['env', 'A'], within: written }]);
  },
);

test('a misspelt output is recognised', () => {
  expect(parsed('${staging.site.ulr}').remarks[0]?.hint).toContain('did you mean "url"?');
  expect(parsed('${HOME}').remarks[0]?.hint).toContain('write $${ for a plain ${');
});

test('a text is written again as it was, and its references are found', () => {
  const { text } = parsed('a ${staging.site.url} b');
  expect(renderText(text)).toBe('a ${staging.site.url} b');
  expect(referencesOf(text)).toEqual([url]);
});

test('what an execution decides is known from what is always the same', () => {
  expect(hasVariables(parsed('at #{Source.CommitId} of ${staging.site.url}').text)).toBe(true);
  expect(hasVariables(parsed('# ${staging.site.url} {}').text)).toBe(false);
});

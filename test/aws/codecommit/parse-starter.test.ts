import { parseStarter } from '../../../lib/aws/codecommit/parse-starter';

const source = { source: 'App', repository: 'acme-app', filters: [], pointer: '/p' };
const told = (sources: unknown) => JSON.stringify({ pipeline: 'storefront', sources });

test.each([
  [undefined, 'STARTER is not a JSON object'],
  ['[]', 'STARTER is not a JSON object'],
  ['{"pipeline":"","sources":[]}', 'STARTER has no pipeline'],
  [told({}), 'STARTER.sources is not a list'],
  [told(['App']), 'STARTER.sources[0] is not a JSON object'],
  [told([source, { ...source, pointer: 7 }]), 'STARTER.sources[1] has no pointer'],
  [told([{ ...source, filters: {} }]), 'STARTER.sources[0].filters is not a list'],
  [told([{ ...source, filters: [{}, 'main'] }]), 'STARTER.sources[0].filters[1] is not a JSON object'],
  [
    told([{ ...source, filters: [{ branches: { includes: [1] } }] }]),
    'STARTER.sources[0].filters[0].branches.includes holds what is no text',
  ],
])('%s is refused with its place', (text, message) => {
  expect(() => parseStarter(text)).toThrow(message);
});

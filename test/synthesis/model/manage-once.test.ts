import { Conversion } from '../../../lib/synthesis/model/conversion';
import { manageOnce } from '../../../lib/synthesis/model/manage-once';
import { pipelineOf, withPipeline } from '../../helpers/definition';

const build = '{ build: a, jenkins: { provider: { managed: Acme }, url: "https://ci.acme.example", project: shop } }';
const made = pipelineOf(
  withPipeline('source: { codecommit: { managed: shop } }', `stages: [{ name: One, actions: [${build}] }]`),
);

test('the first that mentions a thing makes it, and the others find it', () => {
  const conversion = new Conversion();
  conversion.made(made, ['pipelines', 'shop']);
  const [first, second] = manageOnce([made, { ...made, name: 'other' }], conversion);
  expect(first).toEqual(made);
  expect(second).toMatchObject({
    name: 'other',
    sources: [{ repository: 'shop', managed: false }],
    stages: [{ actions: [{ way: { provider: 'Acme', managed: false } }] }],
  });
  expect(first && conversion.pathOf(first)).toEqual(['pipelines', 'shop']);
});

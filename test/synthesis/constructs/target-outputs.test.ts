import { OutputDirectory } from '../../../lib/synthesis/constructs/target-outputs';

const directory = new OutputDirectory();
directory.add('staging', 'site', { url: 'https://d1.cloudfront.net', bucket: 'site-bucket', distribution: 'E1' });
directory.add('staging', 'files', { bucket: 'files-bucket' });

test('references become the outputs of their targets, the rest stays as it is written', () => {
  expect(
    directory.render([
      'see ',
      { environment: 'staging', target: 'site', output: 'url' },
      '/health?v=#{Source.CommitId} in ',
      { environment: 'staging', target: 'files', output: 'bucket' },
    ]),
  ).toBe('see https://d1.cloudfront.net/health?v=#{Source.CommitId} in files-bucket');
});

test('what the model should have refused is a bug, said in words', () => {
  expect(() => directory.find('production', 'site')).toThrow('no target production.site was synthesized');
  expect(() => directory.render([{ environment: 'staging', target: 'files', output: 'url' }])).toThrow(
    'target staging.files has no output url',
  );
});

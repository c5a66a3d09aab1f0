import { toArtifactLocation } from '../../lib/rehearsal/artifact-location';

const pipeline = { name: 'a-very-long-pipeline-name', artifactBucket: 'artifacts-bucket' };

test('a key has 20 characters of the pipeline, 10 of the artifact and 7 of its own', () => {
  const { bucket, key } = toArtifactLocation(pipeline, 'Source_Artifact', '5f1a');
  expect(bucket).toBe('artifacts-bucket');
  expect(key).toMatch(/^a-very-long-pipeline\/Source_Art\/[0-9a-f]{7}$/);
});

test('artifacts that begin alike, and other executions, lie elsewhere', () => {
  const key = (artifact: string, execution: string) => toArtifactLocation(pipeline, artifact, execution).key;
  expect(key('Source_Artifact', '1')).toBe(key('Source_Artifact', '1'));
  expect(key('Source_Artifact', '1')).not.toBe(key('Source_Artefact', '1'));
  expect(key('Source_Artifact', '1')).not.toBe(key('Source_Artifact', '2'));
});

test('a bucket that nobody knows has a name all the same', () => {
  expect(toArtifactLocation({ ...pipeline, artifactBucket: { unknown: 'Ref X' } }, 'a', '1').bucket).toBe('artifacts');
});

import { stringify } from 'yaml';
import type { AmiWay } from '../model/ami';

/** Where the artifact of a build lies in its AMI. */
export function amiDirectory(name: string): string {
  return `/opt/${name}`;
}

/**
 * The component of Image Builder that bakes an AMI, as the text of its document: it unpacks what the parameter `Source` names
 * (`s3://bucket/key`, a tar file), installs, and verifies on an instance of the AMI.
 *
 * @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/toe-use-documents.html
 */
export function toAmiComponent(name: string, way: AmiWay): string {
  const { bakes, install, verify } = way;
  const directory = amiDirectory(name);
  const build = [
    ...(bakes ? toUnpacking(directory) : []),
    ...(install.length > 0 ? [toStep('Install', [...(bakes ? [`cd ${directory}`] : []), ...install])] : []),
  ];
  const document = {
    name,
    // As a number it would be 1, which Image Builder does not know.
    schemaVersion: '1.0',
    ...(bakes ? { parameters: [{ Source: { type: 'string', description: 'What is baked in' } }] } : {}),
    phases: [
      { name: 'build', steps: build },
      ...(verify.length > 0 ? [{ name: 'test', steps: [toStep('Verify', verify)] }] : []),
    ],
  };
  return stringify(document, { lineWidth: 0, singleQuote: true });
}

const ARCHIVE = '/var/tmp/conveyor.tar.gz';

/** By Image Builder's own download, for a base need not have the AWS CLI. */
function toUnpacking(directory: string) {
  const unpack = [
    `mkdir -p ${directory}`,
    `tar --extract --gzip --no-same-owner --file ${ARCHIVE} --directory ${directory}`,
    `rm ${ARCHIVE}`,
  ];
  return [
    { name: 'Download', action: 'S3Download', inputs: [{ source: '{{ Source }}', destination: ARCHIVE }] },
    toStep('Unpack', unpack),
  ];
}

/** The commands of a step are one script, which otherwise fails by its last command only. */
function toStep(name: string, commands: readonly string[]) {
  return { name, action: 'ExecuteBash', inputs: { commands: ['set -e', ...commands] } };
}

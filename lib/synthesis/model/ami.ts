import { toBaseImage } from '../../aws/imagebuilder/base-image';
import type { AmiDocument } from '../definition/ami-document';
import type { Architecture } from './machine';

/** An AMI that EC2 Image Builder bakes. */
export interface AmiWay {
  readonly kind: 'ami';
  /** The name of a parameter that holds the id of the AMI that it begins with, `/…`, or that id, `ami-…`. */
  readonly base: string;
  readonly architecture: Architecture;
  /** Whether the artifact that the action takes is unpacked under `/opt/<the action's name>`. */
  readonly bakes: boolean;
  /** Commands that run as root; empty: none. */
  readonly install: readonly string[];
  /** ARNs of further components. */
  readonly components: readonly string[];
  /** Commands that run as root on an instance of the AMI; empty: no such instance is needed for them. */
  readonly verify: readonly string[];
  /** `t3.medium`. */
  readonly instance: string;
  /** The root volume's size, 1 to 16000. @default - the base's */
  readonly volumeGib?: number;
  /** @default - the default network of the account's region */
  readonly network?: AmiNetwork;
}

/** Where the instances run that an AMI is built and tested on. */
export interface AmiNetwork {
  /** `subnet-0a1b2c3d4e5f60718`. */
  readonly subnet: string;
  /** At least one. */
  readonly securityGroups: readonly string[];
}

/** What an action that bakes an AMI hands on: `ami.json`. Its name is the action's. */
export interface AmiArtifact {
  readonly kind: 'ami';
  readonly name: string;
}

/** What an action that bakes an AMI exports. */
export const amiVariables = ['AMI_ID'] as const;

const instances = { x86_64: 't3.medium', arm64: 't4g.medium' } as const;

/**
 * What is written under `ami` → the way.
 *
 * @param bakes whether the action says an artifact
 */
export function toAmiWay(document: AmiDocument, bakes: boolean): AmiWay {
  const { base = 'amazon-linux-2023', architecture = 'x86_64', instance, volume, network } = document;
  return {
    kind: 'ami',
    base: toBaseImage(base, architecture),
    architecture,
    bakes,
    install: document.install ?? [],
    components: document.components ?? [],
    verify: document.verify ?? [],
    instance: instance ?? instances[architecture],
    ...(volume !== undefined && { volumeGib: volume }),
    ...(network !== undefined && { network }),
  };
}

import { providerKey, type SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';

/** What a source action names on AWS, and a person's `--source` stands for. */
export interface SourceSubject {
  /** How it is said: `acme/storefront`, `s3://releases/storefront.zip`. */
  readonly name: string;
  /** What may stand for it: `a git repository or a folder`. */
  readonly standIns: string;
  /** The branch that the action follows. @default - it follows none, or it is not known */
  readonly branch?: string;
  /** The tag that the action follows. @default - it delivers no image */
  readonly tag?: string;
}

/** The subject of a source action. */
export function toSourceSubject(action: SynthesizedAction): SourceSubject {
  const said = (key: string): string => tryText(action.configuration[key]) ?? '…';
  switch (providerKey(action)) {
    case 'Source/AWS/CodeStarSourceConnection':
      return { name: said('FullRepositoryId'), ...ofRepository(action, 'BranchName') };
    case 'Source/AWS/CodeCommit':
      return { name: said('RepositoryName'), ...ofRepository(action, 'BranchName') };
    case 'Source/ThirdParty/GitHub':
      return { name: `${said('Owner')}/${said('Repo')}`, ...ofRepository(action, 'Branch') };
    case 'Source/AWS/S3':
      return { name: `s3://${said('S3Bucket')}/${said('S3ObjectKey')}`, standIns: 'a zip or a folder' };
    case 'Source/AWS/ECR':
      return { name: toImageName(action), standIns: IMAGES, tag: tagOf(action) };
    default:
      return { name: `what ${action.provider} delivers`, standIns: 'a git repository or a folder' };
  }
}

const IMAGES = 'an image as HOST/NAME:TAG, an OCI image layout or an archive of `docker save`';

function toImageName(action: SynthesizedAction): string {
  return `${tryText(action.configuration['RepositoryName']) ?? '…'}:${tagOf(action)}`;
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECR.html for the default */
function tagOf(action: SynthesizedAction): string {
  return tryText(action.configuration['ImageTag']) ?? 'latest';
}

function ofRepository(action: SynthesizedAction, branchKey: string): Pick<SourceSubject, 'standIns' | 'branch'> {
  const branch = tryText(action.configuration[branchKey]);
  return { standIns: 'a git repository or a folder', ...(branch === undefined ? {} : { branch }) };
}

import { renderBuildspec } from '../../aws/codebuild/buildspec';
import type { Buildspecs } from '../constructs/action-context';
import type { Recipes } from '../recipes/read-recipes';
import { toBuildspec, toCheckVersionBuildspec, toRecordBuildspec } from '../recipes/to-buildspec';
import { toPublishBuildspec } from '../recipes/to-publish-buildspec';

/** The text of each project's buildspec, made of the recipes. */
export function toBuildspecs(recipes: Recipes): Buildspecs {
  return {
    build: (action) => renderBuildspec(toBuildspec(action, recipes)),
    publish: (format) => renderBuildspec(toPublishBuildspec(format, recipes)),
    uploadToS3: () => renderBuildspec(recipes['deploy-s3']),
    deployAmi: () => renderBuildspec(recipes['deploy-ami']),
    deployToBeanstalk: () => renderBuildspec(recipes['deploy-beanstalk']),
    configureStack: () => renderBuildspec(recipes['configure-stack']),
    deployAssembly: () => renderBuildspec(recipes['deploy-cdk']),
    checkOrigin: () => renderBuildspec(recipes['check-origin']),
    checkVersion: () => renderBuildspec(toCheckVersionBuildspec(recipes)),
    recordVersion: () => renderBuildspec(toRecordBuildspec(recipes)),
  };
}

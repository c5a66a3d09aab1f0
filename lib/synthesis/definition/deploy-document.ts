import type * as z from 'zod';
import { amiTargetDocument } from './deploys/ami-target-document';
import { beanstalkDocument } from './deploys/beanstalk-document';
import { cdkDocument } from './deploys/cdk-document';
import { cloudFormationDocument } from './deploys/cloudformation-document';
import { codedeployDocument } from './deploys/codedeploy-document';
import { ec2Document } from './deploys/ec2-document';
import { ecsDocument } from './deploys/ecs-document';
import { eksDocument } from './deploys/eks-document';
import { lambdaDocument } from './deploys/lambda-document';
import { s3Document } from './deploys/s3-document';
import { servicecatalogDocument } from './deploys/servicecatalog-document';
import { stacksetDocument } from './deploys/stackset-document';
import { exactlyOneWay, fields, text } from './field';

/** What things are deployed to, by the key that says it. */
const platforms = {
  s3: s3Document.optional(),
  ecs: ecsDocument.optional(),
  codedeploy: codedeployDocument.optional(),
  ec2: ec2Document.optional(),
  ami: amiTargetDocument.optional(),
  beanstalk: beanstalkDocument.optional(),
  cloudformation: cloudFormationDocument.optional(),
  cdk: cdkDocument.optional(),
  stackset: stacksetDocument.optional(),
  servicecatalog: servicecatalogDocument.optional(),
  lambda: lambdaDocument.optional(),
  eks: eksDocument.optional(),
};

/** An action that begins with `deploy`. */
export const deployDocument = fields('Put an artifact on a target of an environment.', {
  deploy: text("The action's name, the target's name and, unless `artifact` says otherwise, the artifact's name."),
  artifact: text('The artifact to deploy.', { otherwise: "the one of the action's name" }).optional(),
  environment: text('The environment to deploy to.', { otherwise: "the stage's" }).optional(),
  ...platforms,
}).meta({ id: 'deploy', ...exactlyOneWay(Object.keys(platforms)) });

/** A deploy as it is written. */
export type DeployDocument = z.infer<typeof deployDocument>;
/** The keys of which a deploy says one. */
export type Platform = keyof typeof platforms;

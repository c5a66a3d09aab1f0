import { App } from 'aws-cdk-lib/core';
import { PipelineStack } from './pipeline-stack';
import { SiteStack } from './site-stack';

const app = new App();
const env = { account: '111122223333', region: 'ap-northeast-2' };
const [staging, production] = ['staging', 'production'].map((name) => new SiteStack(app, `bare-${name}`, { env }));
if (staging && production) new PipelineStack(app, 'bare-pipeline', { env, staging, production });

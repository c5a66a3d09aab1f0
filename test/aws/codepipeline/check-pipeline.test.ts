import { checkPipeline } from '../../../lib/aws/codepipeline/check-pipeline';
import type {
  ActionDeclaration,
  PipelineDeclaration,
  StageDeclaration,
} from '../../../lib/aws/codepipeline/declaration';

const source: StageDeclaration = {
  Name: 'Source',
  Actions: [
    {
      Name: 'Source',
      ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'S3' },
      Configuration: { S3Bucket: 'acme', S3ObjectKey: 'source.zip' },
      OutputArtifacts: [{ Name: 'Source' }],
    },
  ],
};
const approval = (Name: string): ActionDeclaration => ({
  Name,
  ActionTypeId: { Category: 'Approval', Owner: 'AWS', Provider: 'Manual' },
});
const stage = (Name: string, count = 1): StageDeclaration => ({
  Name,
  Actions: Array.from({ length: count }, (_, index) => approval(`a${index}`)),
});
const pipeline = (...stages: readonly StageDeclaration[]): PipelineDeclaration => ({
  Name: 'shop',
  PipelineType: 'V2',
  ExecutionMode: 'QUEUED',
  Stages: [source, ...stages],
});
const codes = (declaration: PipelineDeclaration) => checkPipeline(declaration).map(({ code }) => code);

test('a good pipeline has no problems, at the quotas too', () => {
  expect(checkPipeline(pipeline(stage('Release')))).toEqual([]);
  expect(codes(pipeline(...Array.from({ length: 49 }, (_, index) => stage(`s${index}`))))).toEqual([]);
  expect(codes(pipeline(stage('Wide', 50)))).toEqual([]);
});

test.each<[string, PipelineDeclaration, string]>([
  ['a name with a slash', { ...pipeline(stage('Release')), Name: 'team/shop' }, 'BadName'],
  ['V1 with QUEUED', { ...pipeline(stage('Release')), PipelineType: 'V1' }, 'ModeNeedsV2'],
  [
    'no type, which is V1, with PARALLEL',
    { Name: 'shop', ExecutionMode: 'PARALLEL', Stages: [source, stage('Release')] },
    'ModeNeedsV2',
  ],
  ['one stage', pipeline(), 'TooFewStages'],
  ['51 stages', pipeline(...Array.from({ length: 50 }, (_, index) => stage(`s${index}`))), 'OverQuota'],
  ['51 actions side by side', pipeline(stage('Wide', 51)), 'OverQuota'],
  ['two stages of one name', pipeline(stage('Release'), stage('Release')), 'DuplicateName'],
  ['two actions of one name', pipeline({ Name: 'Release', Actions: [approval('a'), approval('a')] }), 'DuplicateName'],
  ['a bad stage name', pipeline(stage('Release it')), 'BadName'],
  ['a stage without actions', pipeline({ Name: 'Release', Actions: [] }), 'EmptyStage'],
  ['a source in a later stage', pipeline({ Name: 'More', Actions: source.Actions ?? [] }), 'MisplacedSource'],
])('%s is refused', (_, declaration, code) => {
  expect(codes(declaration)).toEqual([code]);
});

test('a first stage without sources is refused', () => {
  expect(codes({ Name: 'shop', Stages: [stage('One'), stage('Two')] })).toEqual(['MisplacedSource']);
});

test('V1 with SUPERSEDED is what a pipeline without either is', () => {
  expect(codes({ Name: 'shop', Stages: [source, stage('Release')] })).toEqual([]);
});

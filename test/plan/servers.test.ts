import { findServerUrls } from '../../lib/plan/servers';
import { known, problemsOf } from '../helpers/facts';
import { anAction, aPipeline } from '../helpers/planned';

const pipeline = aPipeline(
  anAction('Build.legacy Build/Custom/Acme'),
  anAction('Build.farm Test/Custom/Farm'),
  anAction('Build.own Build/Custom/Own'),
  anAction('Deploy.custom Deploy/Custom/Rack'),
);
const actionTypes = [
  { provider: 'Acme', entityUrl: 'https://ci.acme.example/jenkins/job/{Config:ProjectName}' },
  { provider: 'Farm', entityUrl: 'https://farm.acme.example/runs/{Config:Run}' },
].map((type) => ({ stack: 'shop', logicalId: 'Type', category: 'Build', version: '1', ...type }));

const find = (given: Readonly<Record<string, string>>) =>
  findServerUrls(
    { ...pipeline, servers: { Own: 'https://own.acme.example/', Acme: 'https://old.example' } },
    { actionTypes },
    new Map(Object.entries(given)),
  );

test('a server is the one of the action type when that shows projects as a Jenkins does, else the one of the metadata', () => {
  expect(Object.fromEntries(known(find({})))).toEqual({
    Acme: 'https://ci.acme.example/jenkins',
    Own: 'https://own.acme.example',
  });
});

test('a server that is given goes first', () => {
  expect(known(find({ Acme: 'http://127.0.0.1:8080/' })).get('Acme')).toBe('http://127.0.0.1:8080');
  expect(known(find({ Farm: 'https://farm.acme.example' })).get('Farm')).toBe('https://farm.acme.example');
});

test('a provider that no action has, and what is no URL, are said at once; a login in it is not repeated', () => {
  expect(problemsOf(find({ Acne: 'https://ci.acme.example', Acme: 'https://mina:hush@ci.acme.example' }))).toEqual([
    {
      code: 'UnknownProvider',
      message: '--server Acne: no action of the pipeline has this custom provider',
      hint: 'providers: Acme, Farm, Own · did you mean "Acme"?',
    },
    {
      code: 'BadServer',
      message: '--server Acme takes the URL of a Jenkins, without a login in it',
      hint: 'as in https://ci.acme.example; give the login with --secret jenkins:Acme=USER:TOKEN',
    },
  ]);
  expect(problemsOf(find({ Acme: 'ci.acme.example' })).map(({ code }) => code)).toEqual(['BadServer']);
  expect(problemsOf(find({ Rack: 'https://rack.example' })).map(({ code }) => code)).toEqual(['UnknownProvider']);
});

import { anOffice, hear, type Office } from './publishing';
import { clearYards, runRecipe, testRecipe } from './toolchain';

let office: Office;
beforeAll(async () => {
  office = await anOffice();
});
afterAll(async () => {
  clearYards();
  await office.end();
});

const options = { machine: process.env, timeoutMinutes: 5 };

async function read(format: 'maven' | 'pypi' | 'nuget', path: string): Promise<string> {
  const { url, token } = await office.open(format);
  const authorization = `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`;
  const answer = await fetch(url + path, { headers: { authorization } });
  return `${answer.status} ${await answer.text()}`;
}

testRecipe(
  'maven',
  'a jar is published with its pom by Maven, twice the same',
  async () => {
    const way = { kind: 'recipe', recipe: 'maven', run: ['build'], packages: [] } as const;
    const made = await runRecipe('maven', {
      way,
      artifacts: [{ kind: 'package', name: 'hello', format: 'jar', directory: '.' }],
    });
    const artifact = (await made.open('hello')).folder.replace(/\.unpacked$/, '');
    const published = await office.publish('maven', artifact, options);
    expect({ state: published.state, lastLines: published.lastLines }).toEqual({ state: 'SUCCEEDED' });
    expect(await read('maven', 'com/acme/hello/1.2.0/hello-1.2.0.pom')).toContain('<artifactId>hello</artifactId>');
    expect(await read('maven', 'com/acme/hello/maven-metadata.xml')).toContain('<version>1.2.0</version>');
    const again = await office.publish('maven', artifact, options);
    expect(again.output).toContain('com.acme:hello 1.2.0 is in acme/releases already, as it is here');
  },
  'aws',
);

testRecipe(
  'python',
  'a wheel is published by twine, and installed by pip',
  async () => {
    const way = { kind: 'recipe', recipe: 'python', run: ['build'], packages: [] } as const;
    const made = await runRecipe('python', {
      way,
      artifacts: [{ kind: 'package', name: 'hello', format: 'wheel', directory: '.' }],
    });
    const { folder, files } = await made.open('hello');
    const published = await office.publish('pypi', folder.replace(/\.unpacked$/, ''), options);
    expect({ state: published.state, lastLines: published.lastLines }).toEqual({ state: 'SUCCEEDED' });
    const { url, token } = await office.open('pypi');
    const index = `${url.replace('://', `://aws:${token}@`)}simple/`;
    const wheel = files.find((file) => file.endsWith('.whl')) ?? '';
    const [name = '', version = ''] = wheel.split('-');
    const words = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, '--index-url', index];
    await hear('python3', ...words, `${name}==${version}`);
    expect(await read('pypi', `simple/${name.toLowerCase().replaceAll('_', '-')}/`)).toContain(wheel);
  },
  'aws',
);

testRecipe(
  'dotnet',
  'a package of NuGet is published by dotnet',
  async () => {
    const way = { kind: 'recipe', recipe: 'dotnet', run: ['build'], packages: [] } as const;
    const made = await runRecipe('dotnet', {
      way,
      artifacts: [{ kind: 'package', name: 'hello', format: 'nuget', directory: 'Hello' }],
    });
    const artifact = (await made.open('hello')).folder.replace(/\.unpacked$/, '');
    const published = await office.publish('nuget', artifact, options);
    expect({ state: published.state, lastLines: published.lastLines }).toEqual({ state: 'SUCCEEDED' });
    expect(await read('nuget', 'v3/flatcontainer/hello/index.json')).toMatch(/^200 /);
  },
  'aws',
);

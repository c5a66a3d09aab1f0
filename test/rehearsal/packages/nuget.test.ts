import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { aPackageOffice, type PackageOffice } from '../../helpers/package-office';

let office: PackageOffice;
beforeAll(async () => {
  office = await aPackageOffice();
});
afterAll(() => office.rehearsal.end());

async function nupkg(id: string): Promise<Blob> {
  const folder = join(office.rehearsal.directory, id);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'Acme.Hello.nuspec'),
    '<package><metadata><id>Acme.Hello</id><version>1.2.0.0</version></metadata></package>',
  );
  writeFileSync(join(folder, 'Hello.dll'), id);
  await zipFolder(folder, `${folder}.nupkg`);
  return new Blob([readFileSync(`${folder}.nupkg`)]);
}
const push = async (package_: Blob) => {
  const body = new FormData();
  body.append('package', package_, 'package.nupkg');
  return (await office.call('nuget', 'v3/package', { method: 'PUT', body })).status;
};

test('a package is pushed once, to where the index says, under its normalized name', async () => {
  const { resources } = JSON.parse((await office.call('nuget', 'v3/index.json')).text) as {
    resources: { '@id': string }[];
  };
  expect(resources.map((one) => one['@id'].replace(/^.*\/nuget\/releases\//, ''))).toEqual([
    'v3/package',
    'v3/flatcontainer/',
  ]);
  const one = await nupkg('one');
  expect([await push(one), await push(one), await push(await nupkg('two'))]).toEqual([201, 201, 409]);
  expect(JSON.parse((await office.call('nuget', 'v3/flatcontainer/acme.hello/index.json')).text)).toEqual({
    versions: ['1.2.0'],
  });
  const file = await office.call('nuget', 'v3/flatcontainer/acme.hello/1.2.0/acme.hello.1.2.0.nupkg');
  expect(file.text.slice(0, 2)).toBe('PK');
});

test('what is no package is refused', async () => {
  expect(await push(new Blob(['no zip']))).toBe(400);
  expect((await office.call('nuget', 'v3/flatcontainer/other/index.json')).status).toBe(404);
});

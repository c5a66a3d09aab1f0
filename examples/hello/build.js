import { mkdir, rm, writeFile } from 'node:fs/promises';
import { page } from './src/page.js';

const dist = new URL('dist/', import.meta.url);
const files = {
  'index.html': page({ title: 'Hello', text: 'This page came through a pipeline.' }),
  'about/index.html': page({ title: 'About', text: 'One page, no dependencies.', root: '../' }),
  '404.html': page({ title: 'Not here', text: 'There is no such page.', root: '/' }),
  'style.css': 'main { margin: 20vh auto; max-width: 30rem; font-family: system-ui, sans-serif }\n',
};

await rm(dist, { recursive: true, force: true });
for (const [name, text] of Object.entries(files)) {
  const file = new URL(name, dist);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
  console.log(`dist/${name}`);
}

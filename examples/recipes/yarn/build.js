import { mkdirSync, writeFileSync } from 'node:fs';
import { greet } from './greet.js';

mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', `<!doctype html>\n<title>Hello</title>\n${greet('world')}\n`);

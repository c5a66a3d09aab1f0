import { mkdirSync, writeFileSync } from 'node:fs';
import { greet } from 'greeting';

mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', `<!doctype html>\n<title>Hello</title>\n${greet('world')}\n`);

// Looks at the deployed site: SITE_URL=https://… node smoke.js
const site = process.env.SITE_URL;
if (!site) {
  console.error('SITE_URL is not set: it is the address of the deployed site');
  process.exit(1);
}

for (const [path, expected] of [
  ['/', '<h1>Hello</h1>'],
  ['/about/', '<h1>About</h1>'],
  ['/style.css', 'main {'],
]) {
  const fault = await faultOf(new URL(path, site), expected);
  console.log(fault ? `FAILED ${path} ${fault}` : `ok     ${path}`);
  if (fault) process.exitCode = 1;
}

async function faultOf(url, expected) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    if (response.status !== 200) return `answers ${response.status}`;
    return (await response.text()).includes(expected) ? undefined : `does not contain ${expected}`;
  } catch (error) {
    return `cannot be reached: ${error.cause?.code ?? error.message}`;
  }
}

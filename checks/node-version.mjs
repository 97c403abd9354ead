// Plain JavaScript on purpose: an older Node must be able to read it, to be told that it is too old.
const needed = 24;
const [major] = process.versions.node.split('.');

if (Number(major) < needed) {
  console.error(
    [
      `Redress runs on Node ${needed} or newer; this is Node ${process.versions.node} (${process.execPath}).`,
      'On Linux x64 `npm ci` brings the right one along, unless optional packages are left out:',
      '  npm ci --include=optional',
      `Elsewhere install Node ${needed}, for example: nvm install ${needed}`,
    ].join('\n'),
  );
  process.exit(1);
}

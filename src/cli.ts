import { main } from './cli/main';

// The reader may be gone (`… | head`): that is no failure of ours.
process.stdout.on('error', () => process.exit());

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

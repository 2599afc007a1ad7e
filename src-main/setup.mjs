// The door of every npm script: any Node may open it. It checks only its own age here, so that even a Node too
// old to read the rest answers with a sentence.
const major = Number(process.versions.node.split('.')[0]);

if (major < 20) {
  console.error(`Vitrine needs Node 20 or newer to start, and this is Node ${process.versions.node}.`);
  process.exit(1);
} else {
  import('./setup/run.mjs').then(function (setup) {
    return setup.run(process.argv.slice(2));
  });
}

// Fails where the project graph has a cycle, and keeps the graph for the lint rule on boundaries, which is silent without: node tools/project-graph.mjs
import { createProjectGraphAsync } from '@nx/devkit';

const { dependencies, nodes } = await createProjectGraphAsync({ exitOnError: true });
const done = new Set();

function visit(name, path) {
  if (path.includes(name)) {
    console.error(`The projects form a cycle: ${[...path.slice(path.indexOf(name)), name].join(' → ')}`);
    process.exit(1);
  }
  if (done.has(name) || !nodes[name]) return;
  for (const { target } of dependencies[name] ?? []) visit(target, [...path, name]);
  done.add(name);
}

for (const name of Object.keys(nodes)) visit(name, []);
console.log(`${Object.keys(nodes).length} projects, no cycle`);
process.exit(0);

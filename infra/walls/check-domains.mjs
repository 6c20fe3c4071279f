// Every room must stand in all three halves and have its page in docs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const rooms = JSON.parse(readFileSync('domains.json', 'utf8')).floors.flat();
const faults = [];
for (const half of ['shared', 'backend', 'frontend']) {
  const found = readdirSync(`${half}/src/domains`);
  for (const r of rooms)
    if (!existsSync(`${half}/src/domains/${r}/index.ts`)) faults.push(`${half}: room ${r} has no index.ts`);
  for (const f of found) if (!rooms.includes(f)) faults.push(`${half}: ${f} is not in domains.json`);
}
for (const r of rooms)
  if (!existsSync(`docs/domains/${r}.md`)) faults.push(`docs/domains/${r}.md is missing`);
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${rooms.length} rooms stand in three halves and in docs`);

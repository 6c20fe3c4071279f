// Every room must stand in all three halves (but for those that domains.json names as without screens) and have its page in docs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const { floors, withoutScreens = [] } = JSON.parse(readFileSync('domains.json', 'utf8'));
const rooms = floors.flat();
const faults = [];
for (const half of ['shared', 'backend', 'frontend']) {
  const found = readdirSync(`${half}/src/domains`);
  for (const r of rooms) {
    // Its facts stand on other rooms' screens and on the shell's.
    if (half === 'frontend' && withoutScreens.includes(r)) continue;
    if (!existsSync(`${half}/src/domains/${r}/index.ts`)) faults.push(`${half}: room ${r} has no index.ts`);
  }
  for (const f of found) if (!rooms.includes(f)) faults.push(`${half}: ${f} is not in domains.json`);
}
for (const r of rooms)
  if (!existsSync(`docs/domains/${r}.md`)) faults.push(`docs/domains/${r}.md is missing`);
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${rooms.length} rooms stand in three halves and in docs`);

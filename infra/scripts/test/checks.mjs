// What needs no run of the program: types, lint and format, the walls between domains, and that generated files are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/checkout.mjs';
import { run } from '../lib/children.mjs';
import { Halt, step, t } from '../lib/say.mjs';

const GENERATED = [
  'backend/src/metadata.ts',
  'backend/openapi.json',
  'frontend/src/platform/api/generated/schema.d.ts',
];
const program = (path, ...args) => run(process.execPath, [join(ROOT, path), ...args], { cwd: ROOT });
const tool = (path, ...args) => program(join('node_modules', path), ...args);

const CHECKS = [
  [t('类型检查 shared', 'types of shared'), () => types('shared')],
  [t('类型检查 backend', 'types of backend'), () => types('backend')],
  [t('类型检查 frontend', 'types of frontend'), () => types('frontend')],
  [t('代码规范与格式', 'lint and format'), () => tool('@biomejs/biome/bin/biome', 'check', '.')],
  [t('领域之间的墙', 'walls between domains'), walls],
  [t('生成的文件', 'generated files'), generated],
];

const types = (workspace) => tool('typescript/bin/tsc', '-p', workspace, '--noEmit');

async function walls() {
  await program('infra/walls/check-domains.mjs');
  const folders = ['shared/src', 'backend/src', 'frontend/src'];
  await tool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    'infra/walls/dependency-cruiser.cjs',
    ...folders,
  );
}

/** Generates anew and compares; the files are left as they were found. */
async function generated() {
  const before = GENERATED.map((path) => readFileSync(join(ROOT, path)));
  try {
    await program('infra/scripts/generate.mjs');
    const stale = GENERATED.filter((path, i) => !readFileSync(join(ROOT, path)).equals(before[i]));
    if (!stale.length) return;
    throw new Halt(
      t(
        `过期的文件：${stale.join('、')}。请执行 npm run generate 并提交。`,
        `Stale: ${stale.join(', ')}. Run npm run generate and commit the result.`,
      ),
    );
  } finally {
    GENERATED.forEach((path, i) => {
      writeFileSync(join(ROOT, path), before[i]);
    });
  }
}

/** Every check counts as one. */
export async function runChecks() {
  const total = { passed: 0, failed: 0 };
  for (const [title, check] of CHECKS) {
    try {
      await step(title, check);
      total.passed += 1;
    } catch (error) {
      console.error(error.output ?? error.message);
      total.failed += 1;
    }
  }
  return total;
}

// What Jest says under `npm test`: failures in full when they happen, a sign of life in between, counts in a file at the end.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../lib/checkout.mjs';

const LIFE_MS = 10_000;

export default class Reporter {
  #counts = { passed: 0, failed: 0, skipped: 0 };
  #files = 0;
  #said = performance.now();

  onTestResult(test, result) {
    this.#files += 1;
    this.#counts.passed += result.numPassingTests;
    this.#counts.failed += result.numFailingTests;
    this.#counts.skipped += result.numPendingTests + result.numTodoTests;
    // A file that could not even be loaded has no tests to count.
    if (result.testExecError && !result.numFailingTests) this.#counts.failed += 1;
    const faults = result.numFailingTests || result.testExecError;
    if (faults) console.log(`  ✗ ${relative(ROOT, test.path)}\n${result.failureMessage ?? ''}`);
    if (faults || performance.now() - this.#said > LIFE_MS) {
      this.#said = performance.now();
      const { passed, failed } = this.#counts;
      console.log(`  … ${this.#files} files, ${passed} passed, ${failed} failed`);
    }
  }

  onRunComplete() {
    writeFileSync(process.env.KENTAN_TEST_COUNTS, JSON.stringify(this.#counts));
  }
}

/** Counts and prints what passed and what failed. */
export class Checks {
  passed = 0;
  failed = 0;

  constructor(private readonly print: (line: string) => void) {}

  /** A check passes when it has no problems to tell. */
  add(name: string, problems: readonly string[]): void {
    if (problems.length === 0) {
      this.passed++;
      this.print(`  passed  ${name}`);
      return;
    }
    this.failed++;
    this.print(`  FAILED  ${name}`);
    for (const problem of problems.slice(0, 10)) this.print(`          ${problem}`);
    if (problems.length > 10) this.print(`          and ${problems.length - 10} more`);
  }

  summary(): string {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}

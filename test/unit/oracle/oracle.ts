/**
 * Reference cases from outside of the project: JSON files beside it, which name their source and method case by case.
 * They are read in place and never copied; without the folder the tests are skipped and say so.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const sharedFolder = resolve(__dirname, "../../../../shared");

export interface OracleCase {
  readonly id: string;
  readonly function: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Tolerance;
  readonly variant?: string;
}

/** `rel` and `abs` hold for every number: the larger of the two allowances counts. Others are named in the case. */
export interface Tolerance {
  readonly rel?: number;
  readonly abs?: number;
  readonly objective_rel?: number;
  readonly sse_rel?: number;
  readonly forecast_rel?: number;
}

export interface OracleSuite {
  /** Checks of a case, by the reference's function name; throws (through `expect`) when the case fails. */
  readonly run: Readonly<Record<string, (oracleCase: OracleCase) => void>>;
  /** Ids of cases that no argument of ours reaches, each with the reason. */
  readonly unreachable?: Readonly<Record<string, string>>;
  /** Limits a file that serves several suites to the functions named. */
  readonly functions?: readonly string[];
}

/** Path of a file of the shared folder, or null when the folder is absent. */
export function sharedFile(path: string): string | null {
  const file = join(sharedFolder, path);
  return existsSync(file) ? file : null;
}

/** One test per case of the file, and one that every case is either run or listed as unreachable, and none both. */
export function describeOracle(file: string, suite: OracleSuite): void {
  describe(`reference cases of ${file}`, () => {
    const path = sharedFile(`oracle/${file}`);
    if (path === null) {
      console.warn(`Skipped: the reference cases of ${file} are not beside the project`);
      test.skip(`skipped, since ../shared/oracle/${file} is absent`, () => undefined);
      return;
    }
    const cases = (JSON.parse(readFileSync(path, "utf8")) as OracleCase[]).filter(
      (oracleCase) => suite.functions?.includes(oracleCase.function) ?? true,
    );
    const unreachable = suite.unreachable ?? {};
    const ran: string[] = [];
    for (const oracleCase of cases) {
      const check = suite.run[oracleCase.function];
      if (check === undefined || oracleCase.id in unreachable) continue;
      ran.push(oracleCase.id);
      test(`${oracleCase.id} (${oracleCase.function})`, () => check(oracleCase));
    }
    test("every case is run or listed with its reason, and none is both", () => {
      const ids = cases.map(({ id }) => id);
      expect([...ran, ...Object.keys(unreachable)].sort()).toEqual([...ids].sort());
      expect(Object.values(unreachable).filter((reason) => reason.trim() === "")).toEqual([]);
    });
  });
}

/** Asserts one number; an expected null stands for "no answer", which is NaN here. */
export function expectNear(actual: number | undefined, expected: number | null, tolerance: Tolerance): void {
  if (expected === null) {
    expect(actual).toBeNaN();
    return;
  }
  const allowance = Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(expected));
  const difference = Math.abs((actual ?? NaN) - expected);
  if (!(difference <= allowance)) {
    throw new Error(
      `${actual ?? "nothing"} is not within ${allowance} of ${expected} (off by ${difference})`,
    );
  }
}

/** Asserts number by number, and the same length. */
export function expectAllNear(
  actual: ArrayLike<number>,
  expected: readonly (number | null)[],
  tolerance: Tolerance,
): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((number, index) => expectNear(actual[index], number, tolerance));
}

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { publicData } from "../../scripts/segmentation/public-data";

const run = promisify(execFile);
const project = join(__dirname, "../../..");
const folder = publicData();
const onData = folder === null ? it.skip : it;

/** As a command: within the test runner the same arithmetic takes ten times as long. */
const service = (...options: string[]) =>
  run(process.execPath, ["--import", "tsx", "test/scripts/service.ts", ...options], { cwd: project });

describe("npm run service", () => {
  onData(
    "keeps the promise on car parts: pooled, by segment, in stock (skips where the data are not beside the project)",
    async () => {
      const { stdout } = await service("--data", folder!, "--set", "carparts");
      expect(stdout).toMatch(/\| calibrated, rolling with feedback \| 89\.\d+ /);
      expect(stdout.trim().split("\n").at(-1)).toBe("- carparts: holds");
    },
  );

  it("says which set it does not know", async () => {
    await expect(service("--data", ".", "--set", "nowhere")).rejects.toThrow(/nowhere/);
  });
});

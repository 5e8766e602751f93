/**
 * `npm run segmentation -- --data FOLDER`: how well seasonal items are told from erratic ones, and what hysteresis and dwell do
 * to the changes of classes. Prints the tables of docs/segmentation.md; without the folder of public data, those of the sample
 * and of planted assortments alone.
 */
import { clipped, readSample } from "../unit/scripts/read-sample";
import * as truth from "./sample/truth";
import { loadPublic, publicData } from "./segmentation/public-data";
import {
  plantedTable,
  pooledTable,
  powerTable,
  publicTable,
  strongestTable,
  wanderTable,
} from "./segmentation/season-study";
import { stabilityTable } from "./segmentation/stability-study";

function sample() {
  const { histories } = readSample();
  const codes = [...histories.keys()];
  const flags = (planted: readonly string[]) => Uint8Array.from(codes, (code) => +planted.includes(code));
  return {
    history: {
      values: Float64Array.from(codes.flatMap((code) => clipped(histories.get(code) ?? []))),
      items: codes.length,
      periods: 36,
    },
    z: flags(truth.seasonalItems),
    all: flags([...truth.seasonalItems, ...truth.mildlySeasonalItems]),
  };
}

function print(title: string, table: string): void {
  console.log(`\n${title}\n\n${table}`);
}

function printPublic(folder: string): void {
  const man = { name: "MAN", data: loadPublic(folder, "man"), season: 52 };
  const hospital = { name: "hospital", data: loadPublic(folder, "hospital"), season: 12 };
  const raf = { name: "RAF", data: loadPublic(folder, "raf"), season: 12 };
  const retail = { name: "Online Retail", data: loadPublic(folder, "onlineRetail"), season: 52 };
  print("Season in public data, and in the same data shuffled", publicTable([man, hospital, raf, retail]));
  print("The mean of all items, each in units of its own mean", pooledTable([man, hospital, raf]));
  print("Hospital: the ten seasonal items that lose most variability", strongestTable(hospital, 10));
  print(
    "MAN, shuffled and thinned by a season: share of items in which it is found",
    powerTable(man, [2, 4, 8]),
  );
  const valueOf = ({ data }: typeof raf) =>
    data.value.map((value, item) => {
      const { periods, values } = data.history;
      const units = values
        .subarray(item * periods, (item + 1) * periods)
        .reduce((sum, one) => sum + Math.max(0, one), 0);
      return units > 0 ? value / units : 0;
    });
  const stability = (set: typeof raf, step: number, window: number) =>
    stabilityTable({ name: set.name, history: set.data.history, unitValue: valueOf(set), step, window });
  print("RAF, review each quarter over the last 36 months", stability(raf, 3, 36));
  print("RAF, review each year over the last 36 months", stability(raf, 12, 36));
  print("Online Retail, review each four weeks over the last 26 weeks", stability(retail, 4, 26));
  print(
    "Online Retail, two consecutive quarters (13 weeks) over the last 26 weeks",
    stability(retail, 13, 26),
  );
}

const words = process.argv.slice(2);
const at = words.indexOf("--data");
const folder = publicData(at < 0 ? undefined : words[at + 1]);

print("Planted seasonal items that plain CV judges too badly", plantedTable(sample()));
print("Demand that wanders without a season, by lag-1 autocorrelation of its logarithm", wanderTable());
if (folder === null) console.log("\nNo folder of public data was found; name it by --data FOLDER.");
else printPublic(folder);

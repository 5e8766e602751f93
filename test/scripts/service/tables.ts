import { calibrationSegment } from "../../../src/engine/inventory/calibration/running-segments";
import type { AchievedService } from "../../../src/engine/inventory/calibration/service-record";
import { targets, type MeanStock, type MethodResult, type SegmentResult, type SetStudy } from "./judge-set";

/** How far achieved may be from promised, in points, by target: pooled, and in a segment. */
const pooledLimits = [1, 1, 0.5];
const segmentLimits = [2.5, 1.5, 0.6];
/** A segment is judged with so many windows and items. */
const judgedWindows = 5000;
const judgedItems = 100;
/** Times the stock of the best family. */
const stockLimit = 1.07;

const percent = (share: number, digits = 2): string =>
  Number.isNaN(share) ? "-" : (100 * share).toFixed(digits);
const amount = (value: number | null | undefined): string =>
  value === null || value === undefined ? "out of reach" : value.toPrecision(4);
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const heading = (cells: readonly string[]): string =>
  `${row(cells)}\n|${cells.map((_, column) => (column === 0 ? "---" : "---:")).join("|")}|`;
const columns = (title: string): string[] => targets.map((target) => `${title} ${100 * target} %`);

/** Every table of a set, and the sentences of what fails. */
export function tablesOf(study: SetStudy): { readonly text: string; readonly failures: readonly string[] } {
  const failures = [
    ...pooledFailures(study.calibrated),
    ...segmentFailures(study.segments),
    ...stockFailures(study),
  ];
  const verdict =
    failures.length === 0
      ? "Holds: pooled, in every judged segment, and in stock."
      : failures.map((failure) => `FAILS: ${failure}`).join("\n");
  const text = [
    achievedTable(study),
    withDemandTable(study),
    segmentTable(study.segments),
    stockTable(study),
    verdict,
  ].join("\n\n");
  return { text, failures };
}

function allOf({ methods, calibrated, frozen }: SetStudy): readonly MethodResult[] {
  return [...methods, calibrated, frozen];
}

function achievedTable(study: SetStudy): string {
  const rows = allOf(study).map(({ name, achieved, stock }) =>
    row([
      name,
      ...achieved.map((service) => `${percent(service.achieved)} ± ${percent(service.standardError)}`),
      ...stock.units.map(amount),
      ...stock.money.map(amount),
    ]),
  );
  return [
    "**Promised and achieved, each method as it is** (% ± standard error over blocks; mean level in units and in money)",
    "",
    heading(["method", ...columns("achieved at"), ...columns("units at"), ...columns("money at")]),
    ...rows,
  ].join("\n");
}

function withDemandTable(study: SetStudy): string {
  const rows = allOf(study).map(({ name, achieved }) =>
    row([name, ...achieved.map((service) => percent(service.achievedWithDemand, 1))]),
  );
  const share = study.calibrated.achieved[0];
  return [
    `**The same in windows with demand** (${percent((share?.windowsWithDemand ?? 0) / (share?.windows ?? 1), 1)} % of the windows)`,
    "",
    heading(["method", ...columns("achieved at")]),
    ...rows,
  ].join("\n");
}

export function segmentName(segment: number): string {
  const { pattern, abc } = calibrationSegment(segment);
  return `${pattern} ${"ABC".charAt(abc)}`;
}

const isJudged = ({ windows, items }: AchievedService): boolean =>
  windows >= judgedWindows && items >= judgedItems;

const points = ({ achieved, promised }: AchievedService): number => 100 * (achieved - promised);

function segmentTable(segments: readonly SegmentResult[]): string {
  const rows = segments.map(({ segment, services }) => {
    const [first] = services;
    return row([
      segmentName(segment),
      String(first?.windows ?? 0),
      String(first?.items ?? 0),
      String(first?.blocks ?? 0),
      ...services.map((service, place) => {
        const isBeyond = isJudged(service) && Math.abs(points(service)) > (segmentLimits[place] ?? 0);
        const state = service.state === "promised" ? "" : ` ${service.state}`;
        return `${percent(service.achieved)} ± ${percent(service.standardError)}${isBeyond ? " FAILS" : ""}${state}`;
      }),
    ]);
  });
  return [
    "**Calibrated, by segment as of the window's start** (a reason stands where no promise can be made)",
    "",
    heading(["segment", "windows", "items", "blocks", ...columns("achieved at")]),
    ...rows,
  ].join("\n");
}

/** The least stock of the compared families, by target. */
function bestOf(
  study: SetStudy,
  read: (method: MethodResult) => readonly (number | null)[],
): (number | null)[] {
  return targets.map((_, place) => {
    const reached = study.methods.flatMap((method) => {
      const stock = method.isCompared ? read(method)[place] : null;
      return stock === null || stock === undefined ? [] : [stock];
    });
    return reached.length === 0 ? null : Math.min(...reached);
  });
}

const read = {
  units: (stock: MeanStock | undefined) => stock?.units ?? [],
  money: (stock: MeanStock | undefined) => stock?.money ?? [],
};
const measures = ["units", "money"] as const;

function stockTable(study: SetStudy): string {
  const rows = [...study.methods, study.calibrated].map(({ name, atSameService, atTarget }) =>
    row([
      name,
      ...measures.flatMap((measure) =>
        targets.map((_, place) => amount(read[measure](atSameService)[place])),
      ),
      ...measures.flatMap((measure) => targets.map((_, place) => amount(read[measure](atTarget)[place]))),
    ]),
  );
  const ratios = (["atSameService", "atTarget"] as const).flatMap((basis) =>
    measures.flatMap((measure) => {
      const best = bestOf(study, (method) => read[measure](method[basis]));
      return targets.map((_, place) => {
        const ours = read[measure](study.calibrated[basis])[place];
        const least = best[place];
        return ours == null || least == null ? "-" : (ours / least).toFixed(3);
      });
    }),
  );
  return [
    "**Mean level at equal service in each cell of pattern x ABC.** First: calibrated as it is, the others with the factor of each cell chosen",
    "with hindsight so that they miss as many of its windows. Second: all, calibrated too, with the factor of each cell chosen with hindsight so that each cell is served at the target.",
    "",
    heading([
      "method",
      ...columns("units, as calibrated,"),
      ...columns("money, as calibrated,"),
      ...columns("units, at"),
      ...columns("money, at"),
    ]),
    ...rows,
    row(["**calibrated / best of normal, gamma, negative binomial**", ...ratios]),
  ].join("\n");
}

function pooledFailures({ achieved }: MethodResult): string[] {
  return achieved.flatMap((service, place) =>
    Math.abs(points(service)) > (pooledLimits[place] ?? 0)
      ? [
          `pooled at ${100 * service.promised} % by ${points(service).toFixed(2)} points (limit ${pooledLimits[place]})`,
        ]
      : [],
  );
}

function segmentFailures(segments: readonly SegmentResult[]): string[] {
  return segments.flatMap(({ segment, services }) =>
    services.flatMap((service, place) =>
      isJudged(service) && Math.abs(points(service)) > (segmentLimits[place] ?? 0)
        ? [
            `${segmentName(segment)} at ${100 * service.promised} % by ${points(service).toFixed(2)} points (limit ${segmentLimits[place]})`,
          ]
        : [],
    ),
  );
}

function stockFailures(study: SetStudy): string[] {
  return measures.flatMap((measure) => {
    const best = bestOf(study, (method) => read[measure](method.atSameService));
    return targets.flatMap((target, place) => {
      const ours = read[measure](study.calibrated.atSameService)[place];
      const least = best[place];
      if (ours == null || least == null || ours <= stockLimit * least) return [];
      return [
        `${measure} at ${100 * target} %: ${(ours / least).toFixed(3)} times the best family (limit ${stockLimit})`,
      ];
    });
  });
}

import { abcClasses } from "../../../engine/segmentation/abc";
import { demandPatternNames, demandPatterns } from "../../../engine/segmentation/demand-pattern";
import { historyFacts } from "../../../engine/segmentation/history-facts";
import { variability } from "../../../engine/segmentation/variability";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import type { DataField, Dataset } from "../../../model";
import { criticalityLetters, criticalityLevel } from "../../../model/criticality";
import type { Meaning } from "../../../report";
import { say, type Message } from "../../../text/message";
import { criteriaOptions } from "../criteria/options";
import { computeFigures } from "../criteria/figures";
import { periodsPerYear, whileRecorded } from "../segment/classify";
import type { AxisId, ModelOptions } from "./options";

/** One way to class rows. */
export interface Axis {
  readonly id: AxisId | "tier" | "class" | "channel";
  /** Names of the classes in their order. */
  readonly names: readonly string[];
  /** Code of each row: index into `names`. */
  readonly codes: Uint8Array | Uint32Array;
  /** What the class rests on; absent where the class says it all. */
  readonly measure?: {
    readonly values: Float64Array;
    readonly meaning: Meaning;
    /** Where it is not what the axis is called by. */
    readonly header?: Message;
  };
}

/** What the history tells of each item over the periods on offer. */
export interface DemandFacts {
  readonly units: Float64Array;
  /** Units per period. */
  readonly mean: Float64Array;
  readonly cv: Float64Array;
  readonly pattern: Uint8Array;
  /** Periods since the last demand; all of them where there was none. */
  readonly idlePeriods: Float64Array;
}

export function demandFacts(data: Dataset): DemandFacts {
  const n = data.history.items;
  const facts = {
    units: new Float64Array(n),
    mean: new Float64Array(n),
    cv: new Float64Array(n).fill(NaN),
    pattern: new Uint8Array(n),
    idlePeriods: new Float64Array(n),
  };
  whileRecorded(data.history, data, (part, group) => {
    const known = historyFacts(part);
    const cv = part.periods < 2 ? null : variability(part, "cv");
    const patterns = demandPatterns(part);
    group.forEach((item, row) => {
      facts.mean[item] = known.mean[row]!;
      facts.units[item] = known.mean[row]! * part.periods;
      facts.cv[item] = cv?.[row] ?? NaN;
      facts.pattern[item] = patterns[row]!;
      facts.idlePeriods[item] = part.periods - 1 - known.lastDemand[row]!;
    });
  });
  return facts;
}

const letters = (count: number, first: string): string[] =>
  Array.from({ length: count }, (_, code) => String.fromCharCode(first.charCodeAt(0) + code));

/** What is not known is in a class of its own, last. */
const unknownName = "U";

/** Classes by accumulated share, those without a number apart. */
function byShare(values: Float64Array, cuts: readonly number[], unknown: number): Uint8Array {
  const codes = abcClasses(
    values.map((value) => (Number.isFinite(value) ? value : 0)),
    cuts,
  );
  return codes.map((code, item) => (Number.isFinite(values[item]!) ? code : unknown));
}

function velocityAxis(data: Dataset, facts: DemandFacts, options: ModelOptions): Axis {
  const limit = (options.idleMonths / 12) * periodsPerYear[data.calendar.unit];
  const fast = abcClasses(facts.mean, [options.velocityCut]);
  const codes = fast.map((code, item) =>
    facts.mean[item]! <= 0 || facts.idlePeriods[item]! >= limit ? 2 : code,
  );
  return { id: "velocity", names: ["F", "S", "N"], codes, measure: { values: facts.mean, meaning: "rate" } };
}

/** Classes by the score of the tool `criteria`, with the weights of its sheet. */
function scoreAxis(data: Dataset, options: ModelOptions): Axis {
  const { valueCuts: cuts, scoreClasses: classes, costPerLine, costPerDrop, costPerReturn } = options;
  const chosen = criteriaOptions.parse({ cuts, classes, costPerLine, costPerDrop, costPerReturn });
  const { byScore, letters: names, scores } = computeFigures(data, chosen);
  return { id: "score", names, codes: byScore, measure: { values: scores, meaning: "ratio" } };
}

/** An axis of items. */
export function axisOf(id: AxisId, data: Dataset, facts: DemandFacts, options: ModelOptions): Axis {
  switch (id) {
    case "value":
      return {
        id,
        names: letters(options.valueCuts.length + 1, "A"),
        codes: abcClasses(data.value, options.valueCuts),
        measure: { values: data.value, meaning: data.valueBasis === "units" ? "units" : "money" },
      };
    case "variability": {
      const count = options.variabilityCuts.length + 1;
      return {
        id,
        // The last letter is Z whatever their number.
        names: letters(count, String.fromCharCode("Z".charCodeAt(0) + 1 - count)),
        codes: xyzClasses(facts.cv, options.variabilityCuts),
        measure: { values: facts.cv, meaning: "ratio" },
      };
    }
    case "velocity":
      return velocityAxis(data, facts, options);
    case "criticality": {
      const levels = Float64Array.from(data.items.keys, (_, item) =>
        criticalityLevel(data.items.criticality?.[item] ?? null),
      );
      return {
        id,
        names: [...criticalityLetters, unknownName],
        codes: Uint8Array.from(levels, (level) => (Number.isNaN(level) ? 3 : 3 - level)),
      };
    }
    case "price": {
      const names =
        options.priceCuts.length === 2 ? ["H", "M", "L"] : letters(options.priceCuts.length + 1, "H");
      return {
        id,
        names: [...names, unknownName],
        codes: byShare(priceOf(data), options.priceCuts, names.length),
        measure: { values: priceOf(data), meaning: "ratio" },
      };
    }
    case "pattern":
      return {
        id,
        names: demandPatternNames.map((name) => (name === "none" ? "no demand" : name)),
        codes: facts.pattern,
        measure: { values: facts.cv, meaning: "ratio", header: say("column.variability") },
      };
    case "score":
      return scoreAxis(data, options);
  }
}

/** Unit price, or unit cost where no price is known. */
export function priceOf({ items }: Dataset): Float64Array {
  return items.unitPrice.some(Number.isFinite) ? items.unitPrice : items.unitCost;
}

/** The fields that are short for an axis; none where the data carries it. */
export function shortFor(id: AxisId, data: Dataset): readonly DataField[] {
  if (
    id === "criticality" &&
    !(data.items.criticality ?? []).some((text) => !Number.isNaN(criticalityLevel(text)))
  )
    return ["criticality"];
  if (id === "price" && !priceOf(data).some(Number.isFinite)) return ["unitPrice"];
  if ((id === "variability" || id === "pattern") && data.history.periods < 2) return ["calendar"];
  return [];
}

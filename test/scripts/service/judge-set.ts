import { calibrationSegmentCount } from "../../../src/engine/inventory/calibration/running-segments";
import {
  ServiceRecord,
  type AchievedService,
} from "../../../src/engine/inventory/calibration/service-record";
import { stateOf, type PromiseState } from "../../../src/engine/inventory/calibration/promise-state";
import { bootstrapMethod } from "./bootstrap";
import { calibratedLevels } from "./calibrated";
import { allowedByCell, levelsAtMisses, missesByCell, nominalLevels, type Levels } from "./equal-service";
import { familyMethod, locationScaleMethod, type LevelMethod } from "./families";
import { oneStepForecasts, oneStepMoments } from "./one-step";
import { testWindows, type ServiceCase, type TestWindows } from "./windows";

/** Targets of the study. */
export const targets = [0.9, 0.95, 0.99] as const;

/** Families that stock is compared with; Poisson and the bootstrap stand beside them. */
const families = ["normal", "gamma", "negative-binomial", "poisson"] as const;
const comparedFamilies: readonly string[] = families.slice(0, 3);

/** Mean stock levels of a method over the windows, by target; null where the service is out of its reach. */
export interface MeanStock {
  readonly units: readonly (number | null)[];
  readonly money: readonly (number | null)[];
}

/** What a method did. */
export interface MethodResult {
  readonly name: string;
  /** One of the families whose best the calibration is held against. */
  readonly isCompared: boolean;
  /** By target, as the method is. */
  readonly achieved: readonly AchievedService[];
  readonly stock: MeanStock;
  /** At as many misses in each cell as the calibration has, and as the target allows. */
  readonly atSameService?: MeanStock;
  readonly atTarget?: MeanStock;
}

/** The calibration in a segment, by target. */
export interface SegmentResult {
  readonly segment: number;
  readonly services: readonly (AchievedService & { readonly state: PromiseState })[];
}

/** The study of a set. */
export interface SetStudy {
  readonly windows: TestWindows;
  readonly methods: readonly MethodResult[];
  readonly calibrated: MethodResult;
  readonly frozen: MethodResult;
  readonly segments: readonly SegmentResult[];
}

/** Runs every method over a set's windows. */
export function studyOf(set: ServiceCase): SetStudy {
  const windows = testWindows(set);
  const ours = calibratedLevels(set, windows, targets);
  const sameMisses = ours.rolling.map((levels) => missesByCell(windows, levels));
  const allowed = targets.map((target) => allowedByCell(windows, target));
  const resultOf = (method: LevelMethod, isCompared: boolean): MethodResult => ({
    ...plainResult(set, windows, method.name, nominalLevels(method, windows, targets)),
    isCompared,
    atSameService: meanStock(set, windows, levelsAtMisses(method, windows, sameMisses)),
    atTarget: meanStock(set, windows, levelsAtMisses(method, windows, allowed)),
  });
  const methods = oneStepForecasts.flatMap((forecast) => {
    const moments = oneStepMoments(forecast, set, windows);
    return families.map((family) =>
      resultOf(
        familyMethod(family, `${forecast.toUpperCase()}, ${family}`, windows, moments),
        comparedFamilies.includes(family),
      ),
    );
  });
  const hindsight = locationScaleMethod("calibrated", windows, ours);
  return {
    windows,
    methods: [...methods, resultOf(bootstrapMethod(set, windows), false)],
    calibrated: {
      ...plainResult(set, windows, "calibrated, rolling with feedback", ours.rolling),
      atSameService: meanStock(set, windows, ours.rolling),
      atTarget: meanStock(set, windows, levelsAtMisses(hindsight, windows, allowed)),
    },
    frozen: plainResult(set, windows, "calibrated, factors frozen", ours.frozen),
    segments: segmentsOf(set, windows, ours.rolling),
  };
}

function plainResult(
  set: ServiceCase,
  windows: TestWindows,
  name: string,
  levels: readonly Levels[],
): MethodResult {
  const record = recorded(set, windows, levels, 1, () => 0);
  return {
    name,
    isCompared: false,
    achieved: targets.map((_, place) => record.achieved(0, place)),
    stock: meanStock(set, windows, levels),
  };
}

function recorded(
  { history }: ServiceCase,
  windows: TestWindows,
  levels: readonly Levels[],
  groups: number,
  groupOf: (window: number) => number,
): ServiceRecord {
  const record = new ServiceRecord(groups, targets.length, history.periods, history.items);
  for (let window = 0; window < windows.count; window++) {
    const checked = {
      origin: windows.origin[window] as number,
      item: windows.item[window] as number,
      length: windows.length[window] as number,
      demand: windows.demand[window] as number,
    };
    record.add(
      groupOf(window),
      checked,
      levels.map((each) => each[window] as number),
      targets,
    );
  }
  return record;
}

function segmentsOf(set: ServiceCase, windows: TestWindows, levels: readonly Levels[]): SegmentResult[] {
  const record = recorded(
    set,
    windows,
    levels,
    calibrationSegmentCount,
    (window) => windows.cell[window] as number,
  );
  return Array.from({ length: calibrationSegmentCount }, (_, segment) => ({
    segment,
    services: targets.map((__, place) => {
      const service = record.achieved(segment, place);
      return { ...service, state: stateOf(service) };
    }),
  })).filter(({ services }) => (services[0]?.windows ?? 0) > 0);
}

function meanStock(
  { unitValue }: ServiceCase,
  windows: TestWindows,
  levels: readonly (Levels | null)[],
): MeanStock {
  const mean = (of: Levels, worth: (item: number) => number): number =>
    of.reduce((sum, units, window) => sum + units * worth(windows.item[window] as number), 0) / windows.count;
  const known = (value: number | undefined): number => (value !== undefined && value > 0 ? value : 0);
  return {
    units: levels.map((each) => each && mean(each, () => 1)),
    money: levels.map((each) => each && mean(each, (item) => (unitValue ? known(unitValue[item]) : 1))),
  };
}

import type { BenchTask } from "../task";
import { crostonTasks } from "./croston";
import { safetyStockTask } from "./safety-stock";
import { segmentArrays } from "./segment-arrays";
import { segmentTyped } from "./segment-typed";

export const tasks: readonly BenchTask[] = [segmentTyped, segmentArrays, ...crostonTasks, safetyStockTask];

import type { BenchTask } from "../task";
import { classTools } from "./class-tools";
import { crostonTasks } from "./croston";
import { inventoryOwnership } from "./inventory-ownership";
import { salesTask } from "./sales";
import { forecastingTasks } from "./forecasting";
import { inventoryTasks } from "./inventory";
import { multiEchelonTasks } from "./multi-echelon";
import { reconciliationTasks } from "./reconciliation";
import { replayTask } from "./replay";
import { safetyStockTask } from "./safety-stock";
import { seasonalityTasks } from "./seasonality";
import { segmentArrays } from "./segment-arrays";
import { segmentTyped } from "./segment-typed";
import { segmentationTasks } from "./segmentation";
import { strategyTools } from "./strategy-tools";

export const tasks: readonly BenchTask[] = [
  segmentTyped,
  segmentArrays,
  ...segmentationTasks,
  ...seasonalityTasks,
  ...crostonTasks,
  ...forecastingTasks,
  ...reconciliationTasks,
  safetyStockTask,
  replayTask,
  ...inventoryTasks,
  ...multiEchelonTasks,
  salesTask,
  ...classTools,
  ...strategyTools,
  ...inventoryOwnership,
];

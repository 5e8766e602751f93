import type { Dataset } from "../../../model/dataset";
import { classify } from "../../strategy/segment/classify";
import { segmentDefaults } from "../../strategy/segment/defaults";

/** Each item's class in force: that of a former run, else the user's own, else what the default rules give. */
export function segmentsInForce(data: Dataset, today: string): readonly string[] {
  return classify(data, segmentDefaults, today).current;
}

/** The sample with what reads it: to be imported on demand, for it is larger than all the rest of the pane. */
export { planSample, type SamplePlan } from "./plan-sample";

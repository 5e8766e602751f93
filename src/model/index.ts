export * from "./cells";
export * from "./coverage";
export * from "./dataset";
export type { Buyer, Sales } from "./sales";
export { samePlace, type Place } from "./mapping/place";
export { parseMapping } from "./mapping/parse";
export {
  proposeMapping,
  type ColumnProposal,
  type MappingHints,
  type MappingProposal,
} from "./mapping/propose";
export {
  mappingSchema,
  treatmentChoices,
  type ItemMapping,
  type LongMapping,
  type Mapping,
  type MappingInput,
  type WideMapping,
} from "./mapping/schema";
export { itemInRow } from "./item-in-row";
export type { Role } from "./lookup";
export { treatmentLabel } from "./reading/oddities";
export { readDataset } from "./reading/read-dataset";

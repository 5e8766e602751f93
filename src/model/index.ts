export * from "./cells";
export * from "./coverage";
export * from "./dataset";
export type { Buyer, Sales } from "./sales";
export { parseMapping } from "./mapping/parse";
export {
  proposeMapping,
  type ColumnProposal,
  type MappingHints,
  type MappingProposal,
} from "./mapping/propose";
export {
  mappingSchema,
  samePlace,
  treatmentChoices,
  type ItemMapping,
  type LongMapping,
  type Mapping,
  type MappingInput,
  type Place,
  type WideMapping,
} from "./mapping/schema";
export type { Role } from "./lookup";
export { treatmentLabel } from "./reading/oddities";
export { readDataset } from "./reading/read-dataset";

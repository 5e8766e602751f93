export * from "./audit";
export { PlaceError } from "./place-error";
export type * from "./places";
export * from "./port";
export * from "./writer";

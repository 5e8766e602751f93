export * from "./audit";
export { PlaceError } from "./place-error";
export * from "./port";
export * from "./writer";

export * from "./audit";
export * from "./port";
export * from "./writer";

export * from "./column";
export * from "./report";

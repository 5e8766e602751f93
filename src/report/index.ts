export * from "./column";
export * from "./report";
export * from "./where";

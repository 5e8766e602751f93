export * from "./column";
export * from "./report";
export * from "./where";
export * from "./explanation";

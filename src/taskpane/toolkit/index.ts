export { ToolkitScreen } from "./ToolkitScreen";
export { ToolScreen } from "./ToolScreen";

/** The screens that know every tool; they come in a script of their own, so that the pane opens without it. */
export { ToolkitScreen } from "./ToolkitScreen";
export { ToolScreen } from "./ToolScreen";

export { ExplainScreen } from "./ExplainScreen";

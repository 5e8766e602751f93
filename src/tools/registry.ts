import { segment } from "./strategy/segment";
import type { Tool } from "./tool";

/** Every tool, in the order of the nine modules. Nothing else lists them. */
export const tools: readonly Tool[] = [segment];

export function toolById(id: string): Tool | undefined {
  return tools.find((tool) => tool.id === id);
}

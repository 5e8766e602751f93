import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import JSDOMEnvironment from "jest-environment-jsdom";

/** What every browser of the pane has and jsdom leaves out. */
const missing = [
  "TextEncoder",
  "TextDecoder",
  "structuredClone",
  "crypto",
  "Uint8Array",
  "ArrayBuffer",
] as const;

export default class PaneEnvironment extends JSDOMEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    for (const name of missing) {
      Object.defineProperty(this.global, name, {
        value: globalThis[name],
        configurable: true,
        writable: true,
      });
    }
    // Layout and pointers are the browser's; here a press is never held.
    Object.assign(this.global.HTMLElement.prototype, {
      setPointerCapture: () => undefined,
      hasPointerCapture: () => false,
      // As in newer browsers, so that an effect that hands it on as its clean-up is found out.
      scrollIntoView: () => Promise.resolve(),
    });
    // Fluent writes thousands of rules, and each question for a role or a name would try all of them on every element. Nothing
    // here is told by its style: what is hidden in the pane is not drawn at all, and a real browser tests the looks.
    Object.assign(this.global.CSSStyleSheet.prototype, { insertRule: () => 0 });
  }
}

import type { GriffelStyle } from "@fluentui/react-components";

/** Heard but not seen: for headers that the eye does not need. */
export const unseen: GriffelStyle = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
};

import type { BrandVariants } from "@fluentui/react-components";

/** Petrol: neither Excel's green nor the blue of links and inputs. */
export const brand: BrandVariants = {
  10: "#02171D",
  20: "#052630",
  30: "#07323F",
  40: "#083E4E",
  50: "#094A5D",
  60: "#0A566C",
  70: "#0B6078",
  80: "#0B6A82",
  90: "#1A7B95",
  100: "#2E8CA6",
  110: "#459CB5",
  120: "#5FADC4",
  130: "#7CBED2",
  140: "#9ACFDF",
  150: "#BAE0EB",
  160: "#DCF0F5",
};

import { Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  door: {
    display: "flex",
    gap: "16px",
    width: "100%",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  filled: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
  },
  icon: { flexShrink: 0, fontSize: "20px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  iconFilled: { color: "inherit" },
  body: { flexGrow: 1, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
});

/** A way into the product: the whole card is the button. */
export function Door(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly aside?: string;
  readonly text: string;
  readonly filled?: boolean;
  onOpen(): void;
}): ReactElement {
  const styles = useStyles();
  const isFilled = props.filled === true;
  return (
    <button
      type="button"
      className={mergeClasses(styles.door, isFilled && styles.filled)}
      onClick={() => props.onOpen()}
    >
      <span className={mergeClasses(styles.icon, isFilled && styles.iconFilled)}>{props.icon}</span>
      <span className={styles.body}>
        <span className={styles.head}>
          <Body1Strong>{props.title}</Body1Strong>
          <Caption1>{props.aside}</Caption1>
        </span>
        <Caption1 block>{props.text}</Caption1>
      </span>
    </button>
  );
}

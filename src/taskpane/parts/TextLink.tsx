import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  link: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    "@media (forced-colors: active)": { color: "LinkText", forcedColorAdjust: "none" },
  },
});

/** A third action: text that does something, as large as the lines around it. */
export function TextLink(props: {
  readonly children: ReactNode;
  /** For readers of the screen, where the words alone do not say it. */
  readonly label?: string;
  readonly expanded?: boolean;
  readonly className?: string;
  onPress(): void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Link
      as="button"
      className={mergeClasses(styles.link, props.className)}
      onClick={() => props.onPress()}
      {...(props.label === undefined ? {} : { "aria-label": props.label })}
      {...(props.expanded === undefined ? {} : { "aria-expanded": props.expanded })}
    >
      {props.children}
    </Link>
  );
}

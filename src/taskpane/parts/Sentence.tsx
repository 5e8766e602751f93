import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Message } from "../../text/message";
import { renderParts } from "../../text/render";

const useStyles = makeStyles({ strong: { fontWeight: tokens.fontWeightSemibold } });

/** A sentence with its results in bold. */
export function Sentence({ message }: { readonly message: Message }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {renderParts(message).map(({ text, isStrong }, index) =>
        isStrong ? (
          <strong key={index} className={styles.strong}>
            {text}
          </strong>
        ) : (
          text
        ),
      )}
    </>
  );
}

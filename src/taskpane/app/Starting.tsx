import { FluentProvider, Spinner, webLightTheme } from "@fluentui/react-components";

/** Holds the pane's place until its content is there. */
export function Starting() {
  return (
    <FluentProvider theme={webLightTheme}>
      <Spinner />
    </FluentProvider>
  );
}

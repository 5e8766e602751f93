/** Runs in the add-in's frame: the page around it stands in for Excel (`ExcelStandIn`). */
export const shimScript = "parent.excelStandIn.install(window);\n";

/** Where the shim and office.js are served. */
export const shimPath = "/shim.js";
export const officePath = "/office/";

const officeScript = /<script src=(["']?)https:\/\/appsforoffice\.microsoft\.com[^"'> ]*\1><\/script>/;

/**
 * The pane's page as built, with the shim before office.js, and office.js from its package instead of Microsoft's address.
 *
 * @throws Error where the page loads no office.js
 */
export function standingIn(html: string): string {
  if (!officeScript.test(html)) throw new Error("dist/taskpane.html loads no office.js");
  return html.replace(
    officeScript,
    `<script src="${shimPath}"></script><script src="${officePath}office.js"></script>`,
  );
}

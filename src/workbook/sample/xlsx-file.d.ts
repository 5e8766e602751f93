/** A workbook file as a data URL in base64: the build puts it into the script that imports it. */
declare module "*.xlsx" {
  const dataUrl: string;
  export default dataUrl;
}

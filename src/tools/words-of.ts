/** "cost-of-service" -> "Cost of service". */
export function wordsOf(id: string): string {
  const words = id
    .replaceAll(/[-_]/g, " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

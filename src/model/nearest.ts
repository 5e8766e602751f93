function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      current.push(
        Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The name that takes the fewest changes of letters to become `wanted`, case aside; "" when there are none. */
export function nearestName(wanted: string, names: readonly string[]): string {
  const target = wanted.toLowerCase().slice(0, 100);
  let nearest = "";
  let least = Infinity;
  for (const name of names) {
    const changes = distance(target, name.toLowerCase().slice(0, 100));
    if (changes < least) {
      least = changes;
      nearest = name;
    }
  }
  return nearest;
}

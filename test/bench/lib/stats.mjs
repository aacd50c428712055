/** The middle of a list; of an even number, the mean of the two in the middle. */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median of the ratios to the base within each round: what the machine was doing meanwhile cancels out. */
export function ratio(values, base) {
  return median(
    values.flatMap((value, round) => (value === undefined || !base[round] ? [] : [value / base[round]])),
  );
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function shuffled(list) {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}

/** A Markdown table. */
export function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

export function ms(value) {
  return value === undefined ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0);
}

export function times(value) {
  return value === undefined ? '–' : `${value.toFixed(2)}×`;
}

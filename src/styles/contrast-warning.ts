import { type ContrastProblem, schemeOf } from './contrast.js';

/** What a developer is told of a pair that is too faint on an element. */
export function warning(
  element: Element,
  { foreground, background, ratio, needed, colours }: ContrastProblem,
): string {
  // Rounded down: 4.499 is not 4.5.
  const measured = (Math.floor(ratio * 100) / 100).toFixed(2);
  const rule = needed === 3 ? '1.4.11' : '1.4.3';
  return (
    `kg-elements: too little contrast on ${pathOf(element)}, ${schemeOf(element)} scheme: ${foreground} (${colours[0]}) on ` +
    `${background} (${colours[1]}) is ${measured}:1, and WCAG 2.2 ${rule} asks for ${needed}:1. Set one of the two tokens to a colour ` +
    `farther from the other; demo/docs/guides/theming.md of kg-elements tells how. Said in development only.`
  );
}

/** A selector by which a developer finds the element: from the nearest id on, three steps at most. */
function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let node: Node | null = element; node instanceof Element; node = ancestorOf(node)) {
    const classes = [...node.classList].slice(0, 2).map((name) => `.${name}`);
    steps.unshift(node.localName + (node.id ? `#${node.id}` : classes.join('')));
    if (node.id || steps.length === 3) break;
  }
  return steps.join(' > ');
}

/** What an element inherits from. */
export function ancestorOf(node: Element): Node | null {
  const parent = node.assignedSlot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent;
}

// Elements out of names, attributes and children. Text only ever becomes text: nothing here, or anywhere on the page,
// reads HTML.

const SVG = "http://www.w3.org/2000/svg";

/** An element: attributes that are functions are listeners (`onclick`), `true` is an empty attribute, `false` none. */
export function el(name, attributes = {}, ...children) {
  return dress(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
  return dress(document.createElementNS(SVG, name), attributes, children);
}

/** An icon of the design system, out of those that `icons.js` brings into the page. */
export function icon(name, className = "") {
  return svg(
    "svg",
    { class: `icon-svg ${className}`.trim(), focusable: "false", "aria-hidden": "true" },
    svg("use", { href: `#${name}` }),
  );
}

/** Puts new children in place of those there are. */
export function refill(element, ...children) {
  element.replaceChildren(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

function dress(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  return refill(element, children);
}

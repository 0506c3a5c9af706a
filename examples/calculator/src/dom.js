// Creates elements from names, attributes and children. Text is only inserted as text: nothing on the page parses HTML.

const SVG = "http://www.w3.org/2000/svg";

/** Creates an element: function attributes are listeners (`onclick`), `true` is an empty attribute, `false` none. */
export function el(name, attributes = {}, ...children) {
  return dress(document.createElement(name), attributes, children);
}

/** Creates an SVG element. */
export function svg(name, attributes = {}, ...children) {
  return dress(document.createElementNS(SVG, name), attributes, children);
}

/** Creates an icon of the design system, from those that `icons.js` adds to the page. */
export function icon(name, className = "") {
  return svg(
    "svg",
    { class: `icon-svg ${className}`.trim(), focusable: "false", "aria-hidden": "true" },
    svg("use", { href: `#${name}` }),
  );
}

/** Replaces the children of an element. */
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

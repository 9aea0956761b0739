// Elements of HTML and SVG in one line each.

type Attributes = Record<string, string | number | boolean | undefined>

function filled<E extends Element>(made: E, attributes: Attributes, children: (Node | string)[]): E {
  for (const [name, value] of Object.entries(attributes))
    if (value === undefined || value === false) made.removeAttribute(name)
    else made.setAttribute(name, value === true ? '' : String(value))
  made.append(...children)
  return made
}

/** An element of HTML; an attribute that is undefined or false is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children)
}

/** An element of SVG. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)
}

/** Sets attributes of an element that is there already; one that is undefined or false goes. */
export function set(made: Element, attributes: Attributes): void {
  filled(made, attributes, [])
}

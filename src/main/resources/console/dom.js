/** Elements. Attributes that are null or false are left out, true ones are empty. */
export function el(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...content.filter((part) => part !== null && part !== undefined));
  return element;
}

/** Sets an attribute, or removes it for null, if that changes anything. */
export function set(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

export function button(text, does, look = "button") {
  const element = el("button", { type: "button", class: look }, text);
  element.addEventListener("click", does);
  return element;
}

// The sentences of the scripts: the page brings them in the reader's language.

const words = JSON.parse(document.querySelector("[data-words]")?.dataset.words ?? "{}");
const plural = new Intl.PluralRules(document.documentElement.lang);
const numbers = new Intl.NumberFormat(document.documentElement.lang);

/** A sentence with values for %1, %2, … */
export function say(name, ...values) {
  return (words[name] ?? name).replace(/%(\d)/g, (place, index) => values[index - 1] ?? "");
}

/** A sentence with a number, which is %1. */
export function count(name, number, ...values) {
  const form = plural.select(number) === "one" ? "one" : "other";
  return say(`${name}_${form}`, numbers.format(number), ...values);
}

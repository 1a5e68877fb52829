// Keeps edits that the server doesn't have yet, so that a reload or a killed tab loses none. Each tab has its own; those of a
// tab that is gone are taken over by the next one.

const PREFIX = "winnow-edits ";

export class Drafts {
  /** @param name of the caller and the sheet */
  constructor(name, storage = localStorage) {
    this.storage = storage;
    this.prefix = `${PREFIX}${name} `;
    this.key = this.prefix + crypto.getRandomValues(new Uint32Array(2)).join("");
  }

  /** The edits of tabs that are gone, which become this one's. */
  async takeOver() {
    hold(this.key);
    const edits = [];
    for (const key of Object.keys(this.storage).filter((each) => each.startsWith(this.prefix)).sort()) {
      if (key !== this.key && (await isGone(key))) {
        edits.push(...JSON.parse(this.storage.getItem(key)));
        this.storage.removeItem(key);
      }
    }
    this.save(edits);
    return edits;
  }

  save(edits) {
    try {
      if (edits.length === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(edits));
    } catch {
      // Without room, they are only in this page
    }
  }
}

/** A tab holds a lock as long as it lives. Browsers have locks on localhost and over HTTPS. */
function hold(key) {
  navigator.locks?.request(key, () => new Promise(() => {}));
}

function isGone(key) {
  return navigator.locks ? navigator.locks.request(key, { ifAvailable: true }, (lock) => lock !== null) : true;
}

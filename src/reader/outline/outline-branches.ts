/** Opens and closes the branches of the outline. */
export interface OutlineBranches {
  /** Opens what leads to an entry, and closes again what was opened only for the one before. */
  reveal(link: HTMLAnchorElement | null): void;
  setAll(open: boolean): void;
  readonly allOpen: boolean;
}

interface Branch {
  item: HTMLElement;
  button: HTMLButtonElement;
  open: boolean;
  /** Opened by reading, not by the reader. */
  followed: boolean;
}

/** Gives every entry that has entries under it a button, beside its link, that shows or hides them. */
export function createBranches(outline: HTMLElement): OutlineBranches {
  const branches = new Map<Element, Branch>();
  for (const list of outline.querySelectorAll("li > ol")) {
    const item = list.parentElement!;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "outline-toggle";
    const branch = { item, button, open: !list.classList.contains("folded"), followed: false };
    branches.set(item, branch);
    set(branch, branch.open);
    button.addEventListener("click", () => {
      branch.followed = false;
      set(branch, !branch.open);
    });
    item.firstElementChild!.after(button);
  }

  return {
    reveal(link) {
      const needed = new Set<Element>();
      for (let item = link?.closest("li"); item; item = item.parentElement?.closest("li")) {
        needed.add(item);
      }
      for (const branch of branches.values()) {
        if (needed.has(branch.item)) {
          if (!branch.open) branch.followed = true;
          set(branch, true);
        } else if (branch.followed) {
          branch.followed = false;
          set(branch, false);
        }
      }
    },
    setAll(open) {
      for (const branch of branches.values()) {
        branch.followed = false;
        set(branch, open);
      }
    },
    get allOpen() {
      return [...branches.values()].every(({ open }) => open);
    },
  };
}

function set(branch: Branch, open: boolean): void {
  const { item, button } = branch;
  if (open === branch.open && button.hasAttribute("aria-expanded")) return;
  branch.open = open;
  item.classList.toggle("open", open);
  item.classList.toggle("closed", !open);
  button.setAttribute("aria-expanded", String(open));
  button.setAttribute("aria-label", `${item.firstElementChild!.textContent}的下级条目`);
}

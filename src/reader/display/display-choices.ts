/** The display settings that readers choose from, each with its values, the default first. */
export const DISPLAY_CHOICES = {
  size: ["1", "2", "3", "4"],
  theme: ["auto", "light", "dark", "contrast"],
  plain: ["off", "on"],
  ruler: ["off", "on"],
  pointer: ["off", "on"],
  view: ["lines", "cards"],
} as const;

/** The value of each display setting: `{ size: "2", theme: "dark", … }`. */
export type Display = {
  [Name in keyof typeof DISPLAY_CHOICES]: (typeof DISPLAY_CHOICES)[Name][number];
};

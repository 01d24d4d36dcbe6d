import { expect, it } from "vitest";
import { contactLink } from "./contact-link.ts";

it.each([
  ["https://www.example.gov.cn/lxwm/", "https://www.example.gov.cn/lxwm/"],
  ["wenku@example.gov.cn", "mailto:wenku@example.gov.cn"],
  ["0471-6944336", "tel:04716944336"],
  ["北京市西城区某街1号", null],
  ["电话0471-6944336，邮箱 wenku@example.gov.cn", null],
])("%s leads to %s", (contact, href) => {
  expect(contactLink(contact)).toBe(href);
});

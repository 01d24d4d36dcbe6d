import { expect, it } from "vitest";
import { contactLink } from "./contact-link.ts";

it.each([
  ["https://www.example.gov.cn/lxwm/", "https://www.example.gov.cn/lxwm/"],
  ["wenku@example.gov.cn", "mailto:wenku@example.gov.cn"],
  ["0471-6944336", "tel:04716944336"],
  ["66090000", "tel:66090000"],
  ["13800000000", "tel:13800000000"],
  ["12345", "tel:12345"],
  ["66090000 66090001", null],
  ["010-66090000-802", null],
  ["http://www.example.gov.cn（工作日）", null],
  ["北京市西城区某街1号", null],
  ["电话0471-6944336，邮箱 wenku@example.gov.cn", null],
])("%s leads to %s", (contact, href) => {
  expect(contactLink(contact)).toBe(href);
});

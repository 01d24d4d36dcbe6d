/** `2019-12-31` → `2019年12月31日`, as official documents print dates. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** Chinese beside English, marked as such. */
export function Chinese({ children }: { children: string }) {
  return <span lang="zh-Hant-HK">{children}</span>;
}

/**
 * Chinese terms whose official form was not found (docs/glossary.md): suggestions, to be replaced in every text at once.
 * No Chinese text has been read by a Hong Kong legal translator yet; `npm run i18n:extract` makes the files for one.
 */
export const UNVERIFIED = [
  { en: "deposit account", hant: "預付款項帳戶", hans: "预付款项帐户" },
  { en: "Judiciary Cloud", hant: "司法機構雲端", hans: "司法机构云端" },
  { en: "Generate Originating Document", hant: "製作原訴文件", hans: "制作原诉文件" },
] as const;

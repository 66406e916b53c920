/** One word for one thing: docs/glossary.md, and the texts around it, have settled on these. */
import { expect, test } from "vitest";
import type { Catalogue } from "./words";

const modules = import.meta.glob<Record<string, unknown>>("../**/{words,*.words}.ts", { eager: true });

/** What is not said, in either Chinese, and what is said instead. */
const SETTLED: readonly [wrong: RegExp, instead: string][] = [
  [/提交|遞交|递交/, "呈交"],
  [/主要文件/, "主文件"],
  [/賬|账/, "帳 / 帐"],
  [/上傳|上传/, "上載 / 上载"],
  [/狀態|状态/, "狀況 / 状况"],
  [/律師樓|律师楼/, "律師行"],
  [/案件號|案件号/, "案件編號"],
  [/增值/, "存入"],
  [/開展新案|开展新案|展開案件|展开案件/, "展開新案件"],
  [/時序|时序/, "案件進程"],
  [/開庭|开庭/, "聆訊"],
  [/公共假期/, "公眾假期"],
];

/** Simplified forms have no place in Traditional texts, nor these Traditional ones in Simplified texts. */
const SIMPLIFIED =
  /[这为时会说国东车书门见长业两严丧个丰临举义乌乐习乡买乱争于亏云亚产亩亲亿仅从仑仓仪们价众优伤伦伪体余佣侠侣侥侦侧侨货质账购贵贷费资赔赖赢]/;
const TRADITIONAL =
  /[這為時會說國東車書門見長業兩嚴喪個豐臨舉義烏樂習鄉買亂爭於虧雲亞產畝親億僅從崙倉儀們價眾優傷倫偽體餘傭俠侶僥偵側僑貨質賬購貴貸費資賠賴贏]/;
/** The same in both, though a list above has it. */
const EVERYWHERE = /预付款项|預付款項/g;

const texts = Object.entries(modules).flatMap(([path, exported]) =>
  Object.values(exported)
    .filter((value): value is Catalogue => typeof value === "object" && value !== null)
    .flatMap((catalogue) =>
      Object.entries(catalogue).map(
        ([key, [, hant, hans]]) => [`${path} ${key}`, String(hant), String(hans)] as const,
      ),
    ),
);

test("there are texts to read", () => {
  expect(texts.length).toBeGreaterThan(500);
});

test.each(SETTLED)("%s is not said", (wrong) => {
  expect(
    texts.filter(([, hant, hans]) => wrong.test(hant) || wrong.test(hans)).map(([name]) => name),
  ).toEqual([]);
});

test("each Chinese is written in its own script", () => {
  const mixed = texts.filter(
    ([, hant, hans]) =>
      SIMPLIFIED.test(hant.replace(EVERYWHERE, "")) || TRADITIONAL.test(hans.replace(EVERYWHERE, "")),
  );
  expect(mixed.map(([name]) => name)).toEqual([]);
});

test("Chinese has its own punctuation: no half-width comma, colon or question mark after a Chinese character", () => {
  const half = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u;
  expect(texts.filter(([, hant, hans]) => half.test(hant) || half.test(hans)).map(([name]) => name)).toEqual(
    [],
  );
});

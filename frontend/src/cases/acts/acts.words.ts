import { catalogue } from "../../i18n/words";

/** What the registry does with a filed document from the page of its case. */
export const actWords = catalogue({
  acts: [
    (title: string) => `What the court may do with “${title}”`,
    (title: string) => `法院可就「${title}」作出的處理`,
    (title: string) => `法院可就“${title}”作出的处理`,
  ],
  changeLevel: ["Change who may read it", "更改可查閱者", "更改可查阅者"],
  supersede: ["Supersede", "取代", "取代"],
  levelOf: [
    (title: string) => `Who may read “${title}”`,
    (title: string) => `可查閱「${title}」的人士`,
    (title: string) => `可查阅“${title}”的人士`,
  ],
  levelWhat: [
    "It holds at once, for everybody and on every path. Whoever may read it no more loses what they have open.",
    "更改即時生效，適用於所有人士及所有途徑；不可再查閱者，已開啟的文件亦會關閉。",
    "更改即时生效，适用于所有人士及所有途径；不可再查阅者，已打开的文件也会关闭。",
  ],
  clerkNarrows: [
    "You may restrict it further. Only the registrar opens it to more people.",
    "你可進一步限制查閱；只有司法常務官可開放予更多人士。",
    "你可进一步限制查阅；只有司法常务官可开放予更多人士。",
  ],
  level: ["Who may read it from now on", "由現在起可查閱者", "由现在起可查阅者"],
  asItIs: [
    (level: string) => `${level} (as it is now)`,
    (level: string) => `${level}（現時級別）`,
    (level: string) => `${level}（现时级别）`,
  ],
  reason: ["Why", "理由", "理由"],
  reasonHint: [
    "For the court’s record. The parties are not told.",
    "供法院存檔，不會告知各方。",
    "供法院存档，不会告知各方。",
  ],
  notNow: ["Not now", "暫不處理", "暂不处理"],
  setLevel: ["Set the level", "設定級別", "设定级别"],
  supersedeWhich: [
    (title: string) => `Supersede “${title}”`,
    (title: string) => `取代「${title}」`,
    (title: string) => `取代“${title}”`,
  ],
  supersedeWhat: [
    "Both documents stay on the docket. This cannot be undone.",
    "兩份文件均保留於登記冊內。此舉不能撤回。",
    "两份文件均保留于登记册内。此举不能撤回。",
  ],
  by: ["Which document stands in its place", "取而代之的文件", "取而代之的文件"],
  choose: ["Choose a document of this case", "選擇本案的一份文件", "选择本案的一份文件"],
  noOther: [
    "No other document of this list is sealed and stands. Show more of the list, or wait for the seal.",
    "列表內沒有其他已蓋印而現行有效的文件。請顯示更多項目，或待蓋印完成。",
    "列表内没有其他已盖印而现行有效的文件。请显示更多项目，或待盖印完成。",
  ],
  chooseFirst: ["Choose the document that takes its place.", "請選擇取代它的文件。", "请选择取代它的文件。"],
  preview: [
    (older: string, newer: string) =>
      `Whoever verifies DRN ${older} will read that it no longer stands and, if they may read the newer one, that DRN ${newer} stands in its place.`,
    (older: string, newer: string) =>
      `核實DRN ${older}的人士會得知該文件不再有效；如可查閱新文件，亦會得知已由DRN ${newer}取代。`,
    (older: string, newer: string) =>
      `核实DRN ${older}的人士会得知该文件不再有效；如可查阅新文件，也会得知已由DRN ${newer}取代。`,
  ],
});

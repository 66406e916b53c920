import { catalogue } from "../../i18n/words";

export const sharingWords = catalogue({
  title: ["Shared with", "與他人分享", "与他人分享"],
  what: [
    "Counsel and others outside your organisation who see this case because you show it to them. The other parties are not told.",
    "你機構以外、因你分享而可查閱本案的大律師及其他人士。其他各方不會獲告知。",
    "你机构以外、因你分享而可查阅本案的大律师及其他人士。其他各方不会获告知。",
  ],
  nobody: [
    "Nobody outside your organisation sees it.",
    "你機構以外沒有人獲分享本案。",
    "你机构以外没有人获分享本案。",
  ],
  share: ["Share with counsel", "與大律師分享", "与大律师分享"],
  shareTitle: ["Share this case", "分享本案", "分享本案"],
  shareWhat: [
    "They see at once what the parties see of the case, and are told by mail, which does not name it.",
    "對方即時可查閱各方所見的案件內容，並會收到電郵通知；電郵不會提及案件名稱。",
    "对方即时可查阅各方所见的案件内容，并会收到电邮通知；电邮不会提及案件名称。",
  ],
  email: ["Their e-mail address here", "對方在本系統的電郵地址", "对方在本系统的电邮地址"],
  emailHint: [
    "The one they sign in with; they file for another firm or chambers.",
    "對方登入時所用的地址；對方須代表其他律師行或大律師事務所呈交文件。",
    "对方登录时所用的地址；对方须代表其他律师行或大律师事务所呈交文件。",
  ],
  permission: ["They may", "對方可", "对方可"],
  READ: ["Read", "閱讀", "阅读"],
  DRAFT: [
    "Read, and prepare filings for your side",
    "閱讀，並為你方擬備呈交文件",
    "阅读，并为你方拟备呈交文件",
  ],
  lastDay: ["Last day", "最後一天", "最后一天"],
  lastDayHint: [
    "At its end they no longer see the case. Without a day, until you take it back or no longer act.",
    "該日完結後，對方不再可查閱本案。不設日期，則直至你收回或不再代表為止。",
    "该日完结后，对方不再可查阅本案。不设日期，则直至你收回或不再代表为止。",
  ],
  notNow: ["Not now", "暫時不要", "暂时不要"],
  takeBack: ["Take back", "收回", "收回"],
  takeBackFrom: [
    (who: string) => `Take back from ${who}`,
    (who: string) => `向${who}收回`,
    (who: string) => `向${who}收回`,
  ],
  takeBackTitle: [
    (who: string) => `Take the case back from ${who}?`,
    (who: string) => `是否向${who}收回本案？`,
    (who: string) => `是否向${who}收回本案？`,
  ],
  takeBackWhat: [
    "It is gone for them at once, open pages included. What they have saved they keep, and what they filed stays filed.",
    "對方即時不能再查閱本案，已開啟的頁面亦然。對方已儲存的檔案仍在其手，已呈交的文件維持不變。",
    "对方即时不能再查阅本案，已打开的页面亦然。对方已储存的文件仍在其手，已呈交的文件维持不变。",
  ],
  since: [(day: string) => `since ${day}`, (day: string) => `由${day}起`, (day: string) => `由${day}起`],
  until: [
    (day: string) => `to the end of ${day}`,
    (day: string) => `至${day}完結`,
    (day: string) => `至${day}完结`,
  ],
  shared: [
    (who: string) => `Shared with ${who}.`,
    (who: string) => `已與${who}分享。`,
    (who: string) => `已与${who}分享。`,
  ],
  takenBack: [
    (who: string) => `${who} no longer sees this case.`,
    (who: string) => `${who}不再可查閱本案。`,
    (who: string) => `${who}不再可查阅本案。`,
  ],
  withYou: [
    "This case is shared with you by a firm that acts in it.",
    "此案由代表一方的律師行與你分享。",
    "此案由代表一方的律师行与你分享。",
  ],
});

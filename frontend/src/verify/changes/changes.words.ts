import { catalogue } from "../../i18n/words";

export const changeWords = catalogue({
  compare: ["Name what was changed", "指出改動之處", "指出改动之处"],
  comparing: ["Comparing page by page", "正在逐頁比對", "正在逐页比对"],
  tooLarge: [
    "Too large to be compared here; causeway verify compares files of any size.",
    "檔案過大，無法在此比對；causeway verify可比對任何大小的檔案。",
    "文件过大，无法在此比对；causeway verify可比对任何大小的文件。",
  ],
  cannotCompare: [
    "What was changed cannot be told: the file cannot be read as a PDF.",
    "無法得知改動之處：檔案無法作為PDF讀取。",
    "无法得知改动之处：文件无法作为PDF读取。",
  ],
  nothing: [
    "Every page says the same and looks the same. What differs is not on the pages.",
    "各頁的文字及外觀均相同，差異不在頁面之上。",
    "各页的文字及外观均相同，差异不在页面之上。",
  ],
  giveSealed: [
    "Drop the sealed copy here as well: the two are then compared page by page.",
    "請一併放入蓋印文件，以便逐頁比對。",
    "请一并放入盖印文件，以便逐页比对。",
  ],
  saveSealed: ["Save the sealed version", "儲存蓋印版本", "保存盖印版本"],
  PAGE_ADDED: [
    (page: number) => `Page ${page} was added`,
    (page: number) => `第${page}頁為加入的頁`,
    (page: number) => `第${page}页为加入的页`,
  ],
  PAGE_MISSING: [
    (page: number) => `The court’s page ${page} is missing`,
    (page: number) => `缺少法院文件的第${page}頁`,
    (page: number) => `缺少法院文件的第${page}页`,
  ],
  WORDS: [
    (page: number) => `Page ${page}, words that differ`,
    (page: number) => `第${page}頁，文字不同`,
    (page: number) => `第${page}页，文字不同`,
  ],
  NOTES: [
    (page: number, was: number, now: number) =>
      `Page ${page}: ${now} notes or fields, where the court’s has ${was}`,
    (page: number, was: number, now: number) => `第${page}頁：有${now}項註釋或欄位，法院文件則有${was}項`,
    (page: number, was: number, now: number) => `第${page}页：有${now}项注释或栏位，法院文件则有${was}项`,
  ],
  LOOKS: [
    (page: number) => `Page ${page} looks different, with the same words`,
    (page: number) => `第${page}頁文字相同，外觀不同`,
    (page: number) => `第${page}页文字相同，外观不同`,
  ],
  NOT_LOOKED_AT: [
    (page: number) => `From page ${page} on, only the words were compared`,
    (page: number) => `由第${page}頁起，只比對文字`,
    (page: number) => `由第${page}页起，只比对文字`,
  ],
  sealed: ["Sealed", "蓋印版本", "盖印版本"],
  copy: ["This file", "此檔案", "此文件"],
  noWords: ["(no words)", "（沒有文字）", "（没有文字）"],
});

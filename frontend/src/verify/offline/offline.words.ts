import { catalogue } from "../../i18n/words";

/** What may be wrong with a file; in English, the sentences of `causeway verify`. */
export const breakWords = catalogue({
  UNREADABLE: [
    "the file cannot be read as a sealed PDF",
    "此檔案無法作為蓋印PDF讀取",
    "此文件无法作为盖印PDF读取",
  ],
  NO_SEAL: ["the file bears no court seal", "此檔案沒有法院印章", "此文件没有法院印章"],
  SEVERAL_SEALS: ["the file bears several seals", "此檔案有多個印章", "此文件有多个印章"],
  FOLLOWED: [
    "something follows the last byte that was signed",
    "最後一個已簽署的位元組之後另有內容",
    "最后一个已签署的字节之后另有内容",
  ],
  CHANGED: ["what the court signed was changed", "法院簽署的內容曾被更改", "法院签署的内容曾被更改"],
  SIGNATURE_INVALID: ["the signature is not valid", "簽署無效", "签署无效"],
  ADDED_TO: ["something was added after the court signed", "法院簽署後曾加入內容", "法院签署后曾加入内容"],
  AUTHORITY_NOT_TRUSTED: [
    "the signature is not that of an authority you trust",
    "簽署並非來自你所信任的認證機構",
    "签署并非来自你所信任的认证机构",
  ],
  NO_TRUSTED_TIME_STAMP: [
    "there is no time stamp of an authority you trust",
    "沒有你所信任的機構發出的時間戳記",
    "没有你所信任的机构发出的时间戳记",
  ],
  SIGNATURE_UNSOUND: ["the signature as a whole does not hold", "整體而言簽署不成立", "整体而言签署不成立"],
  RENEWAL_UNSOUND: [
    "a time stamp of a renewal does not hold",
    "續期的時間戳記不成立",
    "续期的时间戳记不成立",
  ],
});

export const offlineWords = catalogue({
  title: ["Verify a sealed document off line", "離線核實蓋印文件", "离线核实盖印文件"],
  intro: [
    "This page is one file. It works without a network and asks nobody for anything: whether a file is as the court sealed it follows from its bytes and the court’s authority.",
    "本頁為單一檔案，無須網絡，亦不會向任何人查詢：檔案是否與法院蓋印時相同，只憑其內容及法院的認證機構判斷。",
    "本页为单一文件，无须网络，亦不会向任何人查询：文件是否与法院盖印时相同，只凭其内容及法院的认证机构判断。",
  ],
  language: ["Language", "語言", "语言"],
  choose: ["Choose sealed files", "選擇蓋印文件", "选择盖印文件"],
  drop: [
    "Or drop them anywhere on this page. They stay on this device.",
    "或將檔案拖放至本頁任何位置。檔案不會離開此裝置。",
    "或将文件拖放至本页任何位置。文件不会离开此设备。",
  ],
  trusted: ["The authority that is trusted", "信任的認證機構", "信任的认证机构"],
  nobodyTrusted: [
    "No authority is in this page. Choose the certificate of the court’s authority (PEM) first.",
    "本頁沒有附載認證機構，請先選擇法院認證機構的證書（PEM）。",
    "本页没有附载认证机构，请先选择法院认证机构的证书（PEM）。",
  ],
  chooseAuthority: ["Choose another authority", "選擇其他認證機構", "选择其他认证机构"],
  noCertificate: ["There is no certificate in that file.", "該檔案內沒有證書。", "该文件内没有证书。"],
  fingerprint: [
    (hash: string) => `SHA-256 ${hash}`,
    (hash: string) => `SHA-256 ${hash}`,
    (hash: string) => `SHA-256 ${hash}`,
  ],
  compare: [
    "Compare this fingerprint with the one that the court publishes, if you did not get this page from the court itself.",
    "如本頁並非直接從法院取得，請將此指紋與法院公布的指紋核對。",
    "如本页并非直接从法院取得，请将此指纹与法院公布的指纹核对。",
  ],
  NOT_TRUSTED: ["Not trusted", "不可信任", "不可信任"],
  sound: ["As the court sealed it.", "與法院蓋印時相同。", "与法院盖印时相同。"],
  signed: [
    (who: string) => `Signed by ${who}`,
    (who: string) => `簽署：${who}`,
    (who: string) => `签署：${who}`,
  ],
  stamped: [
    (when: string) => `Time-stamped ${when}`,
    (when: string) => `時間戳記：${when}`,
    (when: string) => `时间戳记：${when}`,
  ],
  renewed: [
    (when: string) => `Renewed ${when}`,
    (when: string) => `續期：${when}`,
    (when: string) => `续期：${when}`,
  ],
  unheld: [
    "What the file says of itself proves nothing while the following is so:",
    "如有以下情況，檔案所載資料不足為據：",
    "如有以下情况，文件所载资料不足为据：",
  ],
  offlineLimits: [
    "Whether another document has taken its place, or a certificate was revoked, only the court can say: verify its number with the court as well.",
    "文件有否被取代，或證書有否被撤銷，只有法院知悉，請同時向法院核實其編號。",
    "文件有否被取代，或证书有否被撤销，只有法院知悉，请同时向法院核实其编号。",
  ],
  insecure: [
    "This browser works out no signatures for a page from this address. Save the page and open it as a file.",
    "此瀏覽器不會為來自此網址的網頁計算簽署。請儲存本頁，再以檔案形式開啟。",
    "此浏览器不会为来自此网址的网页计算签署。请保存本页，再以文件形式打开。",
  ],
  tooLarge: [
    "The file is too large for this page; causeway verify reads any size.",
    "檔案過大，本頁無法處理；causeway verify可處理任何大小的檔案。",
    "文件过大，本页无法处理；causeway verify可处理任何大小的文件。",
  ],
  working: ["Reading the file", "正在讀取檔案", "正在读取文件"],
});

import { catalogue } from "../../i18n/words";

export const fileWords = catalogue({
  progress: [
    (name: string) => `Upload of ${name}`,
    (name: string) => `${name}的上載進度`,
    (name: string) => `${name}的上载进度`,
  ],
  drop: [
    "Drop PDFs here, as many as you like, or",
    "把 PDF 拖放到此處（可多份），或",
    "把 PDF 拖放到此处（可多份），或",
  ],
  dropOne: ["Drop the PDF here, or", "把 PDF 拖放到此處，或", "把 PDF 拖放到此处，或"],
  choose: ["choose files", "選擇檔案", "选择文件"],
  chooseOne: ["choose a file", "選擇檔案", "选择文件"],
  dropping: ["Let go to upload", "放開以上載", "松开以上载"],
});

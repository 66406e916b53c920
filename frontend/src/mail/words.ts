import { catalogue } from "../i18n/words";

export const mailWords = catalogue({
  title: ["Mail sent by this machine", "本機發出的郵件", "本机发出的邮件"],
});

/** Somewhere on every page: uploads that a reload interrupted go on, whatever page is shown. */
import { useUploadStore } from "./useUploads";

export default function ResumeUploads() {
  useUploadStore();
  return null;
}

/** Placeholder until the page is written. */
import NotFoundPage from "../app/NotFoundPage";

export default NotFoundPage;

/** Every address of the application, each page loaded when it is first visited. */
import { fetchedPage, type FetchedPage, type Load } from "./fetchedPage";
import type { routeTitles } from "./routes.words";

export interface RouteEntry extends FetchedPage {
  path: string;
  /** Its title and description in routes.words.ts. */
  name: Exclude<keyof typeof routeTitles, "notFound">;
  /** Read by the build: which files the page's address is to name. */
  load: Load;
  /** Shown without signing in. */
  open?: boolean;
}

const page = (load: Load) => ({ load, ...fetchedPage(load) });

export const routes: RouteEntry[] = [
  { path: "/", name: "home", ...page(() => import("../home/HomePage")) },
  { path: "/sign-in", name: "signIn", ...page(() => import("../accounts/SignInPage")), open: true },
  { path: "/register", name: "register", ...page(() => import("../accounts/RegisterPage")), open: true },
  {
    path: "/verify-email",
    name: "verifyEmail",
    ...page(() => import("../accounts/VerifyEmailPage")),
    open: true,
  },
  {
    path: "/forgotten-password",
    name: "forgotten",
    ...page(() => import("../accounts/ForgottenPage")),
    open: true,
  },
  { path: "/account", name: "account", ...page(() => import("../accounts/AccountPage")) },
  { path: "/registrations", name: "registrations", ...page(() => import("../accounts/RegistrationsPage")) },
  { path: "/cases", name: "cases", ...page(() => import("../cases/CasesPage")) },
  { path: "/cases/:id/export", name: "caseExport", ...page(() => import("../cases/export/ExportPage")) },
  { path: "/cases/:id/docket", name: "docket", ...page(() => import("../cases/docket/DocketPage")) },
  { path: "/cases/:id/issue", name: "issue", ...page(() => import("../messages/issue/IssuePage")) },
  { path: "/messages/:id?", name: "messages", ...page(() => import("../messages/MessagesPage")) },
  { path: "/cases/:id/:tab?", name: "case", ...page(() => import("../cases/CasePage")) },
  {
    path: "/cases/:id/document/:documentId",
    name: "document",
    ...page(() => import("../cases/DocumentPage")),
  },
  { path: "/filings", name: "filings", ...page(() => import("../filings/FilingsPage")) },
  { path: "/file", name: "file", ...page(() => import("../filings/NewFilingPage")) },
  { path: "/filings/:id", name: "filing", ...page(() => import("../filings/FilingPage")) },
  { path: "/filings/:id/edit", name: "draft", ...page(() => import("../filings/EditFilingPage")) },
  { path: "/filings/:id/form", name: "form", ...page(() => import("../filings/OriginatingFormPage")) },
  { path: "/filings/:id/receipt", name: "receipt", ...page(() => import("../filings/ReceiptPage")) },
  { path: "/filings/:id/correct", name: "correct", ...page(() => import("../filings/CorrectFilingPage")) },
  { path: "/review/:id?", name: "queue", ...page(() => import("../review/ReviewPage")) },
  { path: "/audit", name: "audit", ...page(() => import("../audit/AuditPage")) },
  {
    path: "/reconciliation/:day?",
    name: "reconciliation",
    ...page(() => import("../office/ReconciliationPage")),
  },
  {
    path: "/deposit-accounts",
    name: "depositAccounts",
    ...page(() => import("../office/accounts/AllAccountsPage")),
  },
  { path: "/month-end", name: "monthEnd", ...page(() => import("../office/month/MonthEndPage")) },
  { path: "/tills/:id?", name: "tills", ...page(() => import("../office/tills/TillsPage")) },
  { path: "/refunds/:id?", name: "refunds", ...page(() => import("../office/refunds/RefundsPage")) },
  { path: "/payments", name: "payments", ...page(() => import("../payments/PaymentsPage")) },
  { path: "/payments/matters", name: "matters", ...page(() => import("../payments/matters/MattersPage")) },
  {
    path: "/payments/receipts/:number",
    name: "feeReceipt",
    ...page(() => import("../payments/receipt/PaymentReceiptPage")),
  },
  {
    path: "/verify/:reference?",
    name: "verify",
    ...page(() => import("../verify/VerifyPage")),
    open: true,
  },
  { path: "/fees", name: "fees", ...page(() => import("../fees/FeeCalculatorPage")), open: true },
  { path: "/deadlines", name: "deadlines", ...page(() => import("../deadlines/DeadlinesPage")), open: true },
  { path: "/cause-list", name: "causeList", ...page(() => import("../hearings/CauseListPage")), open: true },
  { path: "/dev/mail", name: "mail", ...page(() => import("../mail/MailPage")), open: true },
];

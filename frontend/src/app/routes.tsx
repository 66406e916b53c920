/** Every address of the application, each page loaded when it is first visited. */
import { lazy, type ComponentType } from "react";

export interface RouteEntry {
  path: string;
  page: ComponentType;
  /** Shown without signing in. */
  open?: boolean;
  /** Takes the whole width: no page margins. */
  bleed?: boolean;
}

const page = (load: () => Promise<{ default: ComponentType }>) => lazy(load);

export const routes: RouteEntry[] = [
  { path: "/", page: page(() => import("../home/HomePage")) },
  { path: "/sign-in", page: page(() => import("../accounts/SignInPage")), open: true },
  { path: "/register", page: page(() => import("../accounts/RegisterPage")), open: true },
  { path: "/verify-email", page: page(() => import("../accounts/VerifyEmailPage")), open: true },
  { path: "/forgotten-password", page: page(() => import("../accounts/ForgottenPage")), open: true },
  { path: "/account", page: page(() => import("../accounts/AccountPage")) },
  { path: "/registrations", page: page(() => import("../accounts/RegistrationsPage")) },
  { path: "/cases", page: page(() => import("../cases/CasesPage")) },
  { path: "/cases/:id/:tab?", page: page(() => import("../cases/CasePage")), bleed: true },
  { path: "/cases/:id/document/:documentId", page: page(() => import("../cases/DocumentPage")), bleed: true },
  { path: "/filings", page: page(() => import("../filings/FilingsPage")) },
  { path: "/file", page: page(() => import("../filings/NewFilingPage")) },
  { path: "/filings/:id", page: page(() => import("../filings/FilingPage")) },
  { path: "/filings/:id/edit", page: page(() => import("../filings/EditFilingPage")) },
  { path: "/filings/:id/receipt", page: page(() => import("../filings/ReceiptPage")) },
  { path: "/filings/:id/correct", page: page(() => import("../filings/CorrectFilingPage")) },
  { path: "/review/:id?", page: page(() => import("../review/ReviewPage")), bleed: true },
  { path: "/payments", page: page(() => import("../payments/PaymentsPage")) },
  { path: "/dev/mail", page: page(() => import("../mail/MailPage")), open: true },
];

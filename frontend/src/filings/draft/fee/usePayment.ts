/** What a filing costs as it is, and how it is paid. */
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "../../../gql";
import { useUntilKnown } from "../../../graphql/useUntilKnown";
import { useLanguage } from "../../../i18n/language";
import { keepMeans, keptMeans } from "./keptMeans";
import { paymentMethodOf, type Account, type PaymentMethod } from "./paymentMethods";
import { useQuote, type Quoted } from "./useQuote";

const query = graphql(`
  query MeansOfPayment {
    paymentMeans {
      method
      captured
    }
    depositAccounts {
      id
      status
      branch {
        id
        nameEn
        nameZh
      }
      available {
        amount
      }
      floor {
        amount
      }
      subAccounts {
        id
        status
        branch {
          id
          nameEn
          nameZh
        }
        available {
          amount
        }
        floor {
          amount
        }
      }
    }
  }
`);

/** What is chosen when it is to be paid by card: no deposit account has this id. */
export const CARD = "CARD";

/** The same of the counter of an accounts office. */
export const COUNTER = "KIOSK_CASHIER";

export interface Means {
  /** Whether it is known what can be paid with: until then nobody is told that there is nothing. */
  known: boolean;
  failed: boolean;
  /** The deposit accounts that this person's organisation can pay from, as they would stand after the total. */
  methods: readonly PaymentMethod[];
  takesCards: boolean;
  /** Whether it can be paid at a counter: chosen by hand alone, because the filing waits until its payer has been there. */
  takesAtCounter: boolean;
}

function usePaymentMethods(total: string | undefined): Means {
  const { language } = useLanguage();
  const [asked, ask] = useQuery({ query, requestPolicy: "cache-and-network" });
  useUntilKnown(asked, ask);
  const { data } = asked;
  const main = data?.depositAccounts ?? [];
  const all = main.flatMap(({ subAccounts, ...account }) => [account, ...subAccounts]);
  const seen = new Map(all.map((account) => [account.id, account]));
  const takesCards = data?.paymentMeans.some(({ method }) => method === "CARD") ?? false;
  const takesAtCounter = data?.paymentMeans.some(({ method }) => method === "KIOSK_CASHIER") ?? false;
  const opened = [...seen.values()].filter(({ status }) => status !== "OPENING");
  const methods = opened.map(({ id, status, branch, available, floor }) => {
    const name = language === "en" ? branch?.nameEn : (branch?.nameZh ?? branch?.nameEn);
    const account: Account = {
      ...{ id, status, branch: name ?? "" },
      ...{ available: available.amount, minimum: floor.amount },
    };
    return paymentMethodOf(account, total ?? "0.00");
  });
  return {
    known: data !== undefined,
    failed: asked.error !== undefined,
    methods,
    takesCards,
    takesAtCounter,
  };
}

export type Paying =
  { method: "NONE" | "CARD" | "KIOSK_CASHIER" } | { method: "DEPOSIT_ACCOUNT"; account: string };

export interface Payment {
  quoted: Quoted;
  means: Means;
  /** The account it is paid from, or `CARD`, if either can be. */
  chosen?: string;
  choose: (means: string) => void;
  /** How it is paid; undefined while it cannot be. */
  paying?: Paying;
}

function payingBy(chosen: string | undefined): Paying | undefined {
  if (chosen === undefined) return undefined;
  if (chosen === CARD || chosen === COUNTER) return { method: chosen };
  return { method: "DEPOSIT_ACCOUNT", account: chosen };
}

/** `signature` says what the fee depends on. */
export function usePayment(
  filingId: string,
  signature: string,
  language: "EN" | "ZH_HANT" | "ZH_HANS",
): Payment {
  const quoted = useQuote(filingId, signature, language);
  const total = quoted.quote?.total.amount;
  const means = usePaymentMethods(total);
  const [picked, pick] = useState(() => keptMeans(filingId));
  const choose = (means: string) => {
    keepMeans(filingId, means);
    pick(means);
  };
  const usable = means.methods.filter((method) => method.usable).map(({ id }) => id);
  if (means.takesCards) usable.push(CARD);
  const isCounter = picked === COUNTER && means.takesAtCounter;
  const chosen = isCounter ? COUNTER : (usable.find((id) => id === picked) ?? usable[0]);
  const free = total !== undefined && Number(total) === 0;
  const paying: Paying | undefined = free ? { method: "NONE" } : payingBy(chosen);
  return { quoted, means, chosen, choose, paying };
}

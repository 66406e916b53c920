/** What a filing costs as it is, and how it is paid. */
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "../../../gql";
import { useLanguage } from "../../../i18n/language";
import { paymentMethodOf, type Account, type PaymentMethod } from "./paymentMethods";
import { useQuote, type Quoted } from "./useQuote";

const query = graphql(`
  query MeansOfPayment {
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
      minimumBalance {
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
        minimumBalance {
          amount
        }
      }
    }
  }
`);

/** The deposit accounts that this person's organisation can pay from, as they would stand after `total`. */
function usePaymentMethods(total: string | undefined): readonly PaymentMethod[] {
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query, requestPolicy: "cache-and-network" });
  const main = data?.depositAccounts ?? [];
  const all = main.flatMap(({ subAccounts, ...account }) => [account, ...subAccounts]);
  const seen = new Map(all.map((account) => [account.id, account]));
  return [...seen.values()].map(({ id, status, branch, available, minimumBalance }) => {
    const name = language === "en" ? branch?.nameEn : (branch?.nameZh ?? branch?.nameEn);
    const account: Account = {
      ...{ id, status, branch: name ?? "" },
      ...{ available: available.amount, minimum: minimumBalance.amount },
    };
    return paymentMethodOf(account, total ?? "0.00");
  });
}

export type Paying = { method: "NONE" } | { method: "DEPOSIT_ACCOUNT"; account: string };

export interface Payment {
  quoted: Quoted;
  methods: readonly PaymentMethod[];
  /** The account it is paid from, if one can be. */
  chosen?: string;
  choose: (accountId: string) => void;
  /** How it is paid; undefined while it cannot be. */
  paying?: Paying;
}

/** `signature` says what the fee depends on. */
export function usePayment(
  filingId: string,
  signature: string,
  language: "EN" | "ZH_HANT" | "ZH_HANS",
): Payment {
  const quoted = useQuote(filingId, signature, language);
  const total = quoted.quote?.total.amount;
  const methods = usePaymentMethods(total);
  const [picked, choose] = useState<string>();
  const usable = methods.filter((method) => method.usable);
  const chosen = (usable.find(({ id }) => id === picked) ?? usable[0])?.id;
  const free = total !== undefined && Number(total) === 0;
  const paying: Paying | undefined = free
    ? { method: "NONE" }
    : chosen === undefined
      ? undefined
      : { method: "DEPOSIT_ACCOUNT", account: chosen };
  return { quoted, methods, chosen, choose, paying };
}

/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignIn {\n        stepUpRequired\n      }\n      ... on Problem {\n        code\n        message\n        fields {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  query Palette($text: String!, $language: Language) {\n    cases(filter: { text: $text }, first: 6) {\n      edges {\n        node {\n          id\n          number\n          title(language: $language)\n        }\n      }\n    }\n    filings(filter: { text: $text }, first: 6) {\n      edges {\n        node {\n          id\n          reference\n          title\n        }\n      }\n    }\n  }\n": typeof types.PaletteDocument,
    "\n  query RegistryClock {\n    registryClock {\n      now\n      state\n      closesAt\n      opensAt\n    }\n  }\n": typeof types.RegistryClockDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      roles\n      mayFile\n      language\n      user {\n        id\n        nameEn\n        nameZh\n        title\n        email\n      }\n      organisation {\n        id\n        nameEn\n        nameZh\n      }\n      counts {\n        returned\n        drafts\n        inCourt\n        queue\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query CaseFilterChoices($language: Language) {\n    courts {\n      code\n      name(language: $language)\n      caseTypes {\n        code\n        name(language: $language)\n      }\n    }\n  }\n": typeof types.CaseFilterChoicesDocument,
    "\n  fragment CaseRow on Case {\n    id\n    number\n    titleEn: title(language: EN)\n    titleZh: title(language: ZH_HANT)\n    status\n    lastActivityAt\n    issuedAt\n    court {\n      code\n      name(language: $language)\n    }\n    caseType {\n      code\n      name(language: $language)\n    }\n    filings(\n      filter: {\n        status: [\n          DRAFT\n          AWAITING_SIGN_OFF\n          SUBMITTING\n          SUBMISSION_FAILED\n          RECEIVED\n          UNDER_REVIEW\n          DEFERRED\n          REFERRED\n          RETURNED_FOR_CORRECTION\n        ]\n      }\n      first: 1\n    ) {\n      edges {\n        node {\n          id\n          status\n        }\n      }\n    }\n  }\n": typeof types.CaseRowFragmentDoc,
    "\n  query Cases(\n    $filter: CaseFilter\n    $order: CaseOrder\n    $first: Int\n    $after: Cursor\n    $last: Int\n    $before: Cursor\n    $language: Language\n  ) {\n    cases(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      edges {\n        node {\n          id\n          ...CaseRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": typeof types.CasesDocument,
    "\n  query CasesCsv($filter: CaseFilter, $order: CaseOrder, $after: Cursor, $language: Language) {\n    cases(filter: $filter, orderBy: $order, first: 100, after: $after) {\n      edges {\n        node {\n          id\n          number\n          titleEn: title(language: EN)\n          titleZh: title(language: ZH_HANT)\n          status\n          issuedAt\n          lastActivityAt\n          court {\n            code\n            name(language: $language)\n          }\n          caseType {\n            code\n            name(language: $language)\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CasesCsvDocument,
};
const documents: Documents = {
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignIn {\n        stepUpRequired\n      }\n      ... on Problem {\n        code\n        message\n        fields {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  query Palette($text: String!, $language: Language) {\n    cases(filter: { text: $text }, first: 6) {\n      edges {\n        node {\n          id\n          number\n          title(language: $language)\n        }\n      }\n    }\n    filings(filter: { text: $text }, first: 6) {\n      edges {\n        node {\n          id\n          reference\n          title\n        }\n      }\n    }\n  }\n": types.PaletteDocument,
    "\n  query RegistryClock {\n    registryClock {\n      now\n      state\n      closesAt\n      opensAt\n    }\n  }\n": types.RegistryClockDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      roles\n      mayFile\n      language\n      user {\n        id\n        nameEn\n        nameZh\n        title\n        email\n      }\n      organisation {\n        id\n        nameEn\n        nameZh\n      }\n      counts {\n        returned\n        drafts\n        inCourt\n        queue\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  query CaseFilterChoices($language: Language) {\n    courts {\n      code\n      name(language: $language)\n      caseTypes {\n        code\n        name(language: $language)\n      }\n    }\n  }\n": types.CaseFilterChoicesDocument,
    "\n  fragment CaseRow on Case {\n    id\n    number\n    titleEn: title(language: EN)\n    titleZh: title(language: ZH_HANT)\n    status\n    lastActivityAt\n    issuedAt\n    court {\n      code\n      name(language: $language)\n    }\n    caseType {\n      code\n      name(language: $language)\n    }\n    filings(\n      filter: {\n        status: [\n          DRAFT\n          AWAITING_SIGN_OFF\n          SUBMITTING\n          SUBMISSION_FAILED\n          RECEIVED\n          UNDER_REVIEW\n          DEFERRED\n          REFERRED\n          RETURNED_FOR_CORRECTION\n        ]\n      }\n      first: 1\n    ) {\n      edges {\n        node {\n          id\n          status\n        }\n      }\n    }\n  }\n": types.CaseRowFragmentDoc,
    "\n  query Cases(\n    $filter: CaseFilter\n    $order: CaseOrder\n    $first: Int\n    $after: Cursor\n    $last: Int\n    $before: Cursor\n    $language: Language\n  ) {\n    cases(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      edges {\n        node {\n          id\n          ...CaseRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": types.CasesDocument,
    "\n  query CasesCsv($filter: CaseFilter, $order: CaseOrder, $after: Cursor, $language: Language) {\n    cases(filter: $filter, orderBy: $order, first: 100, after: $after) {\n      edges {\n        node {\n          id\n          number\n          titleEn: title(language: EN)\n          titleZh: title(language: ZH_HANT)\n          status\n          issuedAt\n          lastActivityAt\n          court {\n            code\n            name(language: $language)\n          }\n          caseType {\n            code\n            name(language: $language)\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CasesCsvDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignIn {\n        stepUpRequired\n      }\n      ... on Problem {\n        code\n        message\n        fields {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignIn {\n        stepUpRequired\n      }\n      ... on Problem {\n        code\n        message\n        fields {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Palette($text: String!, $language: Language) {\n    cases(filter: { text: $text }, first: 6) {\n      edges {\n        node {\n          id\n          number\n          title(language: $language)\n        }\n      }\n    }\n    filings(filter: { text: $text }, first: 6) {\n      edges {\n        node {\n          id\n          reference\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Palette($text: String!, $language: Language) {\n    cases(filter: { text: $text }, first: 6) {\n      edges {\n        node {\n          id\n          number\n          title(language: $language)\n        }\n      }\n    }\n    filings(filter: { text: $text }, first: 6) {\n      edges {\n        node {\n          id\n          reference\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RegistryClock {\n    registryClock {\n      now\n      state\n      closesAt\n      opensAt\n    }\n  }\n"): (typeof documents)["\n  query RegistryClock {\n    registryClock {\n      now\n      state\n      closesAt\n      opensAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      roles\n      mayFile\n      language\n      user {\n        id\n        nameEn\n        nameZh\n        title\n        email\n      }\n      organisation {\n        id\n        nameEn\n        nameZh\n      }\n      counts {\n        returned\n        drafts\n        inCourt\n        queue\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      roles\n      mayFile\n      language\n      user {\n        id\n        nameEn\n        nameZh\n        title\n        email\n      }\n      organisation {\n        id\n        nameEn\n        nameZh\n      }\n      counts {\n        returned\n        drafts\n        inCourt\n        queue\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseFilterChoices($language: Language) {\n    courts {\n      code\n      name(language: $language)\n      caseTypes {\n        code\n        name(language: $language)\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseFilterChoices($language: Language) {\n    courts {\n      code\n      name(language: $language)\n      caseTypes {\n        code\n        name(language: $language)\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseRow on Case {\n    id\n    number\n    titleEn: title(language: EN)\n    titleZh: title(language: ZH_HANT)\n    status\n    lastActivityAt\n    issuedAt\n    court {\n      code\n      name(language: $language)\n    }\n    caseType {\n      code\n      name(language: $language)\n    }\n    filings(\n      filter: {\n        status: [\n          DRAFT\n          AWAITING_SIGN_OFF\n          SUBMITTING\n          SUBMISSION_FAILED\n          RECEIVED\n          UNDER_REVIEW\n          DEFERRED\n          REFERRED\n          RETURNED_FOR_CORRECTION\n        ]\n      }\n      first: 1\n    ) {\n      edges {\n        node {\n          id\n          status\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseRow on Case {\n    id\n    number\n    titleEn: title(language: EN)\n    titleZh: title(language: ZH_HANT)\n    status\n    lastActivityAt\n    issuedAt\n    court {\n      code\n      name(language: $language)\n    }\n    caseType {\n      code\n      name(language: $language)\n    }\n    filings(\n      filter: {\n        status: [\n          DRAFT\n          AWAITING_SIGN_OFF\n          SUBMITTING\n          SUBMISSION_FAILED\n          RECEIVED\n          UNDER_REVIEW\n          DEFERRED\n          REFERRED\n          RETURNED_FOR_CORRECTION\n        ]\n      }\n      first: 1\n    ) {\n      edges {\n        node {\n          id\n          status\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases(\n    $filter: CaseFilter\n    $order: CaseOrder\n    $first: Int\n    $after: Cursor\n    $last: Int\n    $before: Cursor\n    $language: Language\n  ) {\n    cases(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      edges {\n        node {\n          id\n          ...CaseRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Cases(\n    $filter: CaseFilter\n    $order: CaseOrder\n    $first: Int\n    $after: Cursor\n    $last: Int\n    $before: Cursor\n    $language: Language\n  ) {\n    cases(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      edges {\n        node {\n          id\n          ...CaseRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasesCsv($filter: CaseFilter, $order: CaseOrder, $after: Cursor, $language: Language) {\n    cases(filter: $filter, orderBy: $order, first: 100, after: $after) {\n      edges {\n        node {\n          id\n          number\n          titleEn: title(language: EN)\n          titleZh: title(language: ZH_HANT)\n          status\n          issuedAt\n          lastActivityAt\n          court {\n            code\n            name(language: $language)\n          }\n          caseType {\n            code\n            name(language: $language)\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query CasesCsv($filter: CaseFilter, $order: CaseOrder, $after: Cursor, $language: Language) {\n    cases(filter: $filter, orderBy: $order, first: 100, after: $after) {\n      edges {\n        node {\n          id\n          number\n          titleEn: title(language: EN)\n          titleZh: title(language: ZH_HANT)\n          status\n          issuedAt\n          lastActivityAt\n          court {\n            code\n            name(language: $language)\n          }\n          caseType {\n            code\n            name(language: $language)\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
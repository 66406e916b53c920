/** Where the typeset page stands on the screen: on a narrow one it is below the form, which leads to it. */
export const PAGE_ID = "typeset-page";

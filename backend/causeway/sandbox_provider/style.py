"""How the sandbox's page looks: another brand than the court's, on purpose, by day and by night."""

STYLE = """
:root{color-scheme:light dark;--page:#eef0ef;--paper:#fff;--ink:#16302a;--quiet:#3d5f56;--brand:#0d5c4b;
--link:#0d5c4b;--line:#c3cfcb;--edge:#5d7d74;--note:#fff2c2;--on-note:#4a3a00;--wrong:#a3201b;--ring:#2b6fd6}
@media(prefers-color-scheme:dark){:root{--page:#0e1714;--paper:#16221e;--ink:#e3ece9;--quiet:#a9c1b9;--link:#7fd0bb;
--line:#33463f;--edge:#7b988f;--note:#3d3206;--on-note:#fbe9a6;--wrong:#ff9d96;--ring:#8ab4ff}}
*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:var(--page);color:var(--ink)}
:lang(zh){line-height:1.65}
header{background:var(--brand);color:#fff}header div,main{max-width:960px;margin:0 auto;padding:16px}
header div{display:flex;align-items:center;justify-content:space-between;gap:4px 16px;flex-wrap:wrap}
nav{display:flex;gap:4px}nav a{color:#fff;padding:10px 8px;min-height:44px}
nav a[aria-current]{font-weight:600;text-decoration:none}
.note{background:var(--note);color:var(--on-note);text-align:center;padding:8px 16px;margin:0}
main{display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1.8fr);align-items:start}
section{background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:24px}
section>p:first-child{margin-top:0}
h1{font-size:18px;margin:0;color:var(--quiet)}h2{font-size:20px;margin:0 0 16px}
.sum{font-size:32px;font-weight:700;margin:0}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:16px 0}dt{color:var(--quiet);white-space:nowrap}
dd{margin:0;overflow-wrap:anywhere}label{display:block;font-weight:600;margin:12px 0 4px}
input{width:100%;min-height:44px;padding:8px 12px;font:inherit;border:1px solid var(--edge);border-radius:4px;
background:var(--paper);color:inherit}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--ring);outline-offset:2px}
nav a:focus-visible{outline-color:#fff}
button{min-height:44px;padding:8px 16px;font:inherit;border-radius:4px;border:1px solid var(--edge);
background:var(--paper);color:inherit;cursor:pointer}
button.go{background:var(--brand);border-color:var(--brand);color:#fff;font-weight:600;margin-top:16px}
button.link{border:0;padding:0;background:none;text-align:left;color:var(--link);text-decoration:underline}
.bank{border:2px solid var(--ink);border-radius:4px;padding:16px}.wrong{color:var(--wrong);font-weight:600}
.sandbox{grid-column:1/-1;border-style:dashed}.answers{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
@media(max-width:700px){main{grid-template-columns:minmax(0,1fr)}}
"""

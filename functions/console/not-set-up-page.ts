/** What stands at the console's address where `branch.json` names no client: what to add, in both languages. */
export const notSetUpPage = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>工作台尚未启用 · The console is not set up</title></head>
<body><main>
<h1>工作台尚未启用</h1>
<p>本分公司的 branch.json 未填写 auth.console，员工无法登录。请先在签发方登记一个公共客户端（授权码加 PKCE，回调地址为本页地址），再补上以下内容并重新部署：</p>
<pre>"auth": { …, "console": { "clientId": "…", "scopes": ["openid"] } }</pre>
<section lang="en">
<h1>The console is not set up</h1>
<p>This branch’s branch.json says nothing of auth.console, so nobody can sign in. Register a public client with the issuer (authorization code with PKCE, this page’s address as the redirect address), then add this and deploy again:</p>
<pre>"auth": { …, "console": { "clientId": "…", "scopes": ["openid"] } }</pre>
</section>
</main></body></html>
`;

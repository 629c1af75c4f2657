// Reads everything that an LRS stores with a client nobody here wrote, and prints it as JSON.
import TinCan from 'tincanjs';

const [endpoint, auth] = process.argv.slice(2);
const lrs = new TinCan.LRS({ endpoint, auth, version: '1.0.2', allowFail: false });

const query = () =>
  new Promise((resolve, reject) => lrs.queryStatements({ params: {}, callback: settle(resolve, reject) }));
const next = (url) => new Promise((resolve, reject) => lrs.moreStatements({ url, callback: settle(resolve, reject) }));

function settle(resolve, reject) {
  return (error, result) => (error === null ? resolve(result) : reject(new Error(`the LRS answers ${error}`)));
}

const statements = [];
for (let page = await query(); page; page = page.more ? await next(page.more) : null)
  statements.push(...page.statements);
process.stdout.write(JSON.stringify(statements.map((statement) => statement.asVersion('1.0.2'))));

// A Tin Can client nobody here wrote stores, queries and keeps state in an LRS; prints what it got back.
import TinCan from 'tincanjs';

const [endpoint, auth] = process.argv.slice(2);
const lrs = new TinCan.LRS({ endpoint, auth, version: '1.0.2', allowFail: false });
const agent = new TinCan.Agent({ mbox: 'mailto:kim@example.se', name: 'Kim' });
const activity = new TinCan.Activity({ id: 'https://example.se/xapi/kurs' });

const wait = (run) =>
  new Promise((resolve, reject) =>
    run((error, result) => (error === null ? resolve(result) : reject(new Error(`the LRS answers ${error} ${result?.responseText}`)))),
  );
const statement = (verb) =>
  new TinCan.Statement({
    actor: agent,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    target: activity,
  });

await wait((callback) => lrs.saveStatement(statement('initialized'), { callback }));
await wait((callback) => lrs.saveStatements([statement('answered'), statement('completed')], { callback }));
const found = await wait((callback) =>
  lrs.queryStatements({
    params: { agent, activity, verb: new TinCan.Verb({ id: 'http://adlnet.gov/expapi/verbs/answered' }) },
    callback,
  }),
);
await wait((callback) => lrs.saveState('plats', 'lektion 2', { agent, activity, contentType: 'text/plain', callback }));
const state = await wait((callback) => lrs.retrieveState('plats', { agent, activity, callback }));
await wait((callback) => lrs.dropState('plats', { agent, activity, callback }));
const gone = await wait((callback) => lrs.retrieveState('plats', { agent, activity, callback }));
process.stdout.write(
  JSON.stringify({ verbs: found.statements.map(({ verb }) => verb.id), state: state.contents, gone: gone === null }),
);

/** An xAPI agent, as the LMS named it; never altered, but for the forms of before 1.0. */
export interface Agent {
  objectType?: string;
  name?: string;
  mbox?: string;
  mbox_sha1sum?: string;
  openid?: string;
  account?: { homePage: string; name: string };
}

/** Old launchers send every property as a list, and an account with the names of Tin Can 0.9. null: no agent. */
export function agentFrom(json: string): Agent | null {
  try {
    const agent = Object.fromEntries(Object.entries(JSON.parse(json)).map(([name, value]) => [name, single(value)]));
    const account = agent.account as Record<string, string> | undefined;
    if (account?.accountName) agent.account = { homePage: account.accountServiceHomePage, name: account.accountName };
    return learnerId(agent) === null ? null : (agent as Agent);
  } catch {
    return null;
  }
}

/** The inverse functional identifier. */
export function learnerId({ mbox, mbox_sha1sum, openid, account }: Agent): string | null {
  return mbox ?? mbox_sha1sum ?? openid ?? (account ? `${account.homePage} ${account.name}` : null);
}

function single(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

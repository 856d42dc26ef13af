// Ready-made operations, one per tab, filled with ids of the world at hand.

const OWED = `# Who owes what, and since when. Reads never wait on the accounting system.
query Owed {
  invoices(first: 20, orderBy: DUE_ON_ASC) {
    edges {
      node {
        number
        status
        dueOn
        total { amount currency }
        balance { amount currency }
        account { reference name }
      }
    }
  }
}`;

const LIVE = `# Leave this running, then do something in another tab, or book a payment on the
# accounting system's own page.
subscription Live {
  invoiceEvents {
    cursor
    type
    at
    status
    balance { amount currency }
    invoice { id number account { name } }
  }
}`;

const DRAFT = `# As Alan Accountant or Saas Platform.
mutation Draft($input: DraftInvoiceInput!) {
  draftInvoice(input: $input) {
    invoice { id version status number total { amount currency } }
    userErrors { field code message }
  }
}`;

const SUBMIT = `# As whoever drafted it.
mutation Submit($invoiceId: ID!) {
  submitInvoice(input: { invoiceId: $invoiceId }) {
    invoice { id status }
    userErrors { field code message }
  }
}`;

const PLAN = `# As Paula Approver: what exactly would land? Approve the hash in the next tab.
query Plan($invoiceId: ID!) {
  pushPlan(invoiceId: $invoiceId) {
    hash
    document {
      customerId
      number
      term { name }
      total { amount currency }
      taxAtMost { amount currency }
      lines {
        description itemName quantity amount { amount currency }
        incomeAccount { name } className
      }
    }
    obstacles { code message }
    warnings { code message }
  }
}`;

const APPROVE = `# As Paula Approver. Whoever made it cannot approve it.
mutation Approve($input: ApproveAndPushInvoiceInput!) {
  approveAndPushInvoice(input: $input) {
    invoice { id status }
    userErrors { field code message }
  }
}`;

const AGING = `# What was owed as of any day, also a past one.
query Aging($asOf: Date!) {
  agingReport(asOf: $asOf) {
    currencies {
      currency
      total { ...Buckets }
      accounts { account { name } buckets { ...Buckets } }
    }
  }
}

fragment Buckets on AgingBuckets {
  current { amount }
  days1To30 { amount }
  days31To60 { amount }
  days61To90 { amount }
  over90 { amount }
  unapplied { amount }
  total { amount }
}`;

const QUEUE = `# What Tieout wants of the accounting system, why something waits, and what people were told.
query Queue {
  accountingConnection { companyName status lastGoodAnswerAt lastFault }
  accountingOperations(first: 10) {
    edges { node { id version kind state attempts lastFault nextStep turn invoice { number } } }
  }
  alerts { edges { node { id subject reason nextStep times } } }
}`;

const CONNECT = `# As Ada Admin: end the connection, then run Connect and open the link it answers.
mutation Connect {
  startAccountingConnection(input: {}) {
    offer { authorizeUrl expiresAt }
    userErrors { code message }
  }
}

mutation Disconnect {
  disconnectAccounting(input: { reason: "trying it out" }) {
    connection { status lastFault }
    userErrors { code message }
  }
}

query Connection {
  accountingConnection { companyName status connectedBy authorisation { refreshExpiresAt } }
  pendingAccountingCompany { companyId companyName broughtBy expiresAt }
  accountingConnectionHistory(first: 10) { edges { node { at kind actor company reason } } }
}

mutation Confirm($companyId: String!) {
  confirmAccountingCompany(input: { companyId: $companyId }) {
    connection { companyName status }
    userErrors { code message }
  }
}

mutation Discard($companyId: String!) {
  discardAccountingCompany(input: { companyId: $companyId }) {
    connection { companyName status }
    userErrors { code message }
  }
}`;

/** What the page asks first, to fill the tabs with ids that exist. */
export const WORLD = `query World {
  accounts(first: 1) { edges { node { id currency } } }
  invoices(first: 1, filter: { statuses: [SUBMITTED] }) { edges { node { id } } }
}`;

/** The tabs, given the answer to WORLD and today's date. */
export function tabs(world, today) {
  const account = world?.accounts?.edges?.[0]?.node ?? { id: "...", currency: "EUR" };
  const invoiceId = world?.invoices?.edges?.[0]?.node?.id ?? "...";
  return [
    tab(OWED),
    tab(LIVE),
    tab(DRAFT, { input: draft(account, today) }),
    tab(SUBMIT, { invoiceId: "..." }),
    tab(PLAN, { invoiceId }),
    tab(APPROVE, { input: { idempotencyKey: key("approve"), invoiceId, planHash: "..." } }),
    tab(AGING, { asOf: today }),
    tab(QUEUE),
    tab(CONNECT, { companyId: "..." }),
  ];
}

function draft(account, today) {
  const price = { amount: "100", currency: account.currency };
  return {
    idempotencyKey: key("draft"),
    accountId: account.id,
    number: key("T").slice(0, 21),
    currency: account.currency,
    issuedOn: today,
    lines: [{ description: "A month", product: "Services", quantity: "1.5", unitPrice: price }],
  };
}

function key(what) {
  return `${what}-${Date.now()}`;
}

function tab(query, variables) {
  return { query, variables: variables ? JSON.stringify(variables, null, 2) : null };
}

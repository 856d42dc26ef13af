create table if not exists account (
    id uuid primary key,
    version int not null,
    tenant_id uuid not null,
    name varchar(200) not null,
    currency varchar(3) not null,
    term_days int not null
);

create table if not exists invoice (
    id uuid primary key,
    version int not null,
    tenant_id uuid not null,
    account_id uuid not null references account,
    number varchar(21) not null,
    status varchar(20) not null,
    currency varchar(3) not null,
    issued_on date not null,
    due_on date not null,
    memo varchar(1000),
    total numeric(19, 2) not null,
    created_by varchar(200) not null,
    created_at timestamptz not null,
    unique (tenant_id, number)
);

create index if not exists invoice_account_idx on invoice (account_id);

create table if not exists invoice_line (
    id uuid primary key,
    invoice_id uuid not null references invoice,
    position int not null,
    description varchar(4000) not null,
    product varchar(100) not null,
    quantity numeric(15, 6) not null,
    unit_price numeric(19, 7) not null,
    tax_code varchar(3) not null,
    amount numeric(19, 2) not null,
    unique (invoice_id, position)
);

create table if not exists idempotency_key (
    id uuid primary key,
    tenant_id uuid not null,
    actor varchar(200) not null,
    key_text varchar(200) not null,
    input_hash varchar(64) not null,
    invoice_id uuid not null,
    created_at timestamptz not null,
    unique (tenant_id, actor, key_text)
);

create table if not exists audit_entry (
    id uuid primary key,
    tenant_id uuid not null,
    actor varchar(200) not null,
    origin varchar(100) not null,
    action varchar(50) not null,
    subject_id uuid not null,
    afterwards jsonb not null,
    recorded_at timestamptz not null
);

create index if not exists audit_entry_subject_idx on audit_entry (tenant_id, subject_id);

create table if not exists outbox_message (
    id uuid primary key,
    tenant_id uuid not null,
    kind varchar(50) not null,
    payload jsonb not null,
    created_at timestamptz not null,
    sent_at timestamptz
);

create index if not exists outbox_message_unsent_idx on outbox_message (created_at) where sent_at is null;

create table credit_memo_view (
    tenant_id uuid,
    memo_id uuid not null,
    version bigint not null,
    status text not null,
    invoice_id uuid not null,
    account_id uuid not null,
    number text collate "C" not null,
    currency char(3) not null,
    issued_on date not null,
    lines jsonb not null,
    positions integer[] not null,
    discount_minor bigint not null,
    total_minor bigint not null,
    charged_minor bigint not null,
    left_minor bigint not null,
    memo text not null,
    reason text not null,
    applies_on_landing boolean not null,
    connection_id uuid,
    document_id text,
    document_number text not null,
    verdict text,
    last_problem text not null,
    makers text[] not null,
    approved_by text not null,
    drafted_at timestamptz not null,
    changed_at timestamptz not null,
    constraint credit_memo_view_pk primary key (tenant_id, memo_id),
    constraint credit_memo_view_document_unique unique (tenant_id, connection_id, document_id),
    constraint credit_memo_view_link_whole check ((connection_id is null) = (document_id is null)),
    constraint credit_memo_view_left_within_charge check (left_minor between 0 and charged_minor)
);

comment on table credit_memo_view is
    'Credit memos as they stand; one row per credit memo, from its own events';
comment on column credit_memo_view.lines is 'Lines with their amounts, in the stable form of LinesJson';
comment on column credit_memo_view.positions is
    'For each line, the line of the invoice that it takes back, counted from 0';
comment on column credit_memo_view.charged_minor is
    'What it brings: the total, or what landed in the accounting system; 0 once discarded';
comment on column credit_memo_view.left_minor is 'What no payment uses of it';

-- A number is free again once its credit memo is discarded.
create unique index credit_memo_view_number_unique
    on credit_memo_view (tenant_id, number) where status <> 'DISCARDED';

create index credit_memo_view_invoice_idx on credit_memo_view (tenant_id, invoice_id);
create index credit_memo_view_issued_idx on credit_memo_view (tenant_id, issued_on, memo_id);

select tieout_protect('credit_memo_view', 'select, insert, update');

alter table payment_view
    add column credited_minor bigint not null default 0,
    add column ignored_minor bigint not null default 0,
    add column match_state text not null default 'NONE',
    add column match_problem text not null default '',
    add constraint payment_view_match_state_known
        check (match_state in ('NONE', 'UNDERWAY', 'LANDED', 'REFUSED')),
    drop constraint payment_view_no_cent_twice,
    add constraint payment_view_no_cent_twice
        check (applied_minor >= 0 and queued_minor >= 0 and reversed_minor >= 0
            and credited_minor >= 0 and ignored_minor >= 0
            and applied_minor + queued_minor + credited_minor + ignored_minor <= total_minor);

comment on column payment_view.credited_minor is
    'What pays no document and stands to the payer''s credit, because a person said so';
comment on column payment_view.ignored_minor is 'What two people set aside';
comment on column payment_view.match_state is 'How the last order to pay other documents went';

create table payment_queue_view (
    tenant_id uuid,
    row_id uuid not null,
    payment_id uuid not null,
    document_id text not null,
    reason text not null,
    currency char(3) not null,
    waiting_minor bigint not null,
    ignored_minor bigint not null,
    since_at timestamptz not null,
    note text not null,
    noted_by text not null,
    noted_at timestamptz,
    constraint payment_queue_view_pk primary key (tenant_id, row_id),
    constraint payment_queue_view_one_per_document unique (tenant_id, payment_id, document_id),
    constraint payment_queue_view_not_negative check (waiting_minor >= 0 and ignored_minor >= 0)
);

comment on table payment_queue_view is
    'What of each payment waits for a person or was set aside, one row for each document paid; zero once it waits no longer';
comment on column payment_queue_view.document_id is
    'The accounting system''s id of the document that this part pays; empty for money that pays none';
comment on column payment_queue_view.since_at is 'Since when it waits, in tenant time';

create index payment_queue_view_waiting_idx
    on payment_queue_view (tenant_id, since_at, row_id) where waiting_minor > 0;

select tieout_protect('payment_queue_view', 'select, insert, update');

create index payment_view_account_idx on payment_view (tenant_id, account_id, received_on);

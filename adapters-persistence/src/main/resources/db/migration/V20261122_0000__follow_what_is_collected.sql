alter table invoice_view add column stands_at timestamptz;

comment on column invoice_view.stands_at is
    'When it first stood in the books as approved, or was accepted as it landed, in tenant time; null until then, and from then on it is collected';

-- Whoever landed before this column was stands since it landed, unless an approver has to accept it.
alter table invoice_view no force row level security;
alter table receivable_movement_view no force row level security;

update invoice_view invoice
set stands_at = (
    select min(moved.recorded_at)
    from receivable_movement_view moved
    where moved.tenant_id = invoice.tenant_id and moved.document_id = invoice.invoice_id)
where invoice.document_id is not null
    and (invoice.accepted_by <> ''
        or (invoice.differences is null and invoice.last_problem = '')
        or not (
            invoice.differences @> '[{"kind": "tax"}]'
            or invoice.differences @> '[{"kind": "rate"}]'
            or invoice.differences @> '[{"kind": "changed"}]'));

alter table invoice_view force row level security;
alter table receivable_movement_view force row level security;

create index receivable_movement_view_account_idx
    on receivable_movement_view (tenant_id, account_id);

create table arrangements_view (
    tenant_id uuid,
    arrangements_id uuid not null,
    version bigint not null,
    account_id uuid not null,
    account_class text not null,
    jurisdiction text not null,
    customer_class text not null,
    state jsonb not null,
    constraint arrangements_view_pk primary key (tenant_id, arrangements_id),
    constraint arrangements_view_account_unique unique (tenant_id, account_id)
);

comment on table arrangements_view is
    'What is arranged with each account that owes: one row each, from its own events';
comment on column arrangements_view.state is
    'All of it, in the stored form of the aggregate';

select tieout_protect('arrangements_view', 'select, insert, update');

create table collection_case_view (
    tenant_id uuid,
    collection_id uuid not null,
    version bigint not null,
    account_id uuid not null,
    state jsonb not null,
    constraint collection_case_view_pk primary key (tenant_id, collection_id),
    constraint collection_case_view_account_unique unique (tenant_id, account_id)
);

comment on table collection_case_view is
    'What was done about each account that owes: one row each, from its own events';
comment on column collection_case_view.state is
    'All of it, in the stored form of the aggregate';

select tieout_protect('collection_case_view', 'select, insert, update');

create table sight_outage (
    tenant_id uuid,
    from_at timestamptz not null,
    until_at timestamptz,
    constraint sight_outage_pk primary key (tenant_id, from_at),
    constraint sight_outage_ends_later check (until_at is null or until_at > from_at)
);

comment on table sight_outage is
    'Times, in tenant time, during which nobody saw what was paid in the accounting system; null while it lasts';

create unique index sight_outage_one_lasts_idx on sight_outage (tenant_id) where until_at is null;

select tieout_protect('sight_outage', 'select, insert, update');

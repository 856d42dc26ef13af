create table drift_view (
    tenant_id uuid,
    drift_id uuid not null,
    version bigint not null,
    invoice_id uuid not null,
    status text not null,
    departure jsonb not null,
    found_at timestamptz not null,
    changed_at timestamptz not null,
    decided_by text not null,
    reason text not null,
    last_problem text not null,
    constraint drift_view_pk primary key (tenant_id, drift_id),
    constraint drift_view_invoice_unique unique (tenant_id, invoice_id),
    constraint drift_view_status_known
        check (status in ('OPEN', 'RESTORING', 'PUT_BACK', 'ACCEPTED', 'RESTORED'))
);

comment on table drift_view is
    'Documents of ours that somebody changed in the accounting system; one row per invoice, from its drift''s events';
comment on column drift_view.departure is
    'How the document departs from our books, in the stable form of DepartureJson';
comment on column drift_view.found_at is 'Tenant time, as changed_at';

create index drift_view_found_idx on drift_view (tenant_id, found_at, drift_id);
create index drift_view_open_idx on drift_view (tenant_id, found_at)
    where status in ('OPEN', 'RESTORING');

select tieout_protect('drift_view', 'select, insert, update');

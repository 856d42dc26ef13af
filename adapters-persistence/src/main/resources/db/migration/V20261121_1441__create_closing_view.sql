create table closing_view (
    tenant_id uuid,
    closing_id uuid not null,
    version bigint not null,
    closed_through_on date not null,
    decided_by text not null,
    reason text not null,
    changed_at timestamptz not null,
    constraint closing_view_pk primary key (tenant_id, closing_id),
    constraint closing_view_tenant_unique unique (tenant_id)
);

comment on table closing_view is
    'The last day on which each tenant''s own books are closed; at most one row per tenant';
comment on column closing_view.changed_at is 'Tenant time';

select tieout_protect('closing_view', 'select, insert, update');

create table receivable_movement_view (
    tenant_id uuid,
    document_id uuid not null,
    version bigint not null,
    part smallint not null,
    document_kind text not null,
    account_id uuid not null,
    settled_by uuid,
    due_on date,
    effective_on date not null,
    recorded_at timestamptz not null,
    currency char(3) not null,
    owed_minor bigint not null,
    unapplied_minor bigint not null,
    constraint receivable_movement_view_pk primary key (tenant_id, document_id, version, part),
    constraint receivable_movement_view_kind_known check (document_kind in ('INVOICE', 'PAYMENT')),
    constraint receivable_movement_view_owed_is_due check (owed_minor = 0 or due_on is not null)
);

comment on table receivable_movement_view is
    'Every change of what an account owes, at its accounting date; sums up to any day give the aging';
comment on column receivable_movement_view.document_id is
    'The invoice or payment whose event, at this version, moved it';
comment on column receivable_movement_view.owed_minor is 'Change of what this invoice leaves owed';
comment on column receivable_movement_view.unapplied_minor is
    'Change of money that settles nothing yet: a receipt lowers it, settling an invoice raises it';

create index receivable_movement_view_effective_idx
    on receivable_movement_view (tenant_id, effective_on);

select tieout_protect('receivable_movement_view', 'select, insert');

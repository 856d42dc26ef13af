create table late_fee_view (
    tenant_id uuid,
    document_id uuid not null,
    account_id uuid not null,
    overdue_id uuid not null,
    period integer not null,
    step text not null,
    policy_version integer not null,
    fee jsonb not null,
    currency char(3) not null,
    amount_minor bigint not null,
    taken_back_minor bigint not null default 0,
    taken_back_because text not null default '',
    charged_at timestamptz not null,
    constraint late_fee_view_pk primary key (tenant_id, document_id),
    constraint late_fee_view_amount_positive check (amount_minor > 0),
    constraint late_fee_view_taken_back_within check (taken_back_minor between 0 and amount_minor)
);

comment on table late_fee_view is
    'Late fees that were charged: one row each, from the events of the case of its account';
comment on column late_fee_view.document_id is
    'The invoice of the fee, derived from what it is charged for; there may be none yet';
comment on column late_fee_view.overdue_id is 'The invoice that was paid late';
comment on column late_fee_view.fee is 'How it was reckoned, in the stored form of its event';

create index late_fee_view_account_idx
    on late_fee_view (tenant_id, account_id, charged_at desc, document_id);

select tieout_protect('late_fee_view', 'select, insert, update');

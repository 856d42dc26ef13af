create table ledger_backfill (
    tenant_id uuid,
    done_at timestamptz not null default now(),
    constraint ledger_backfill_pk primary key (tenant_id)
);

comment on table ledger_backfill is
    'Tenants whose documents from before the ledger are all posted; machine time';

select tieout_protect('ledger_backfill', 'select, insert');

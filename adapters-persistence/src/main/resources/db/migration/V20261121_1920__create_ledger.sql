create table ledger_journal (
    tenant_id uuid,
    journal_id uuid not null,
    kind text not null,
    account_id uuid not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    subject_id uuid not null,
    subject_version bigint not null,
    reason text not null,
    reverses uuid,
    constraint ledger_journal_pk primary key (tenant_id, journal_id),
    constraint ledger_journal_kind_unique unique (tenant_id, journal_id, kind),
    constraint ledger_journal_reversed_once unique (tenant_id, reverses),
    constraint ledger_journal_reverses_fk
        foreign key (tenant_id, reverses) references ledger_journal (tenant_id, journal_id),
    constraint ledger_journal_kind_known check (kind in ('MIRROR', 'EXPORTED'))
);

comment on table ledger_journal is
    'Journals of the subledger: never changed and never deleted; a correction is a reversal';
comment on column ledger_journal.account_id is 'The customer whose business it is';
comment on column ledger_journal.subject_id is
    'The document whose event, at subject_version, it follows from; recorded_by caused that';
comment on column ledger_journal.recorded_at is 'Tenant time';

create index ledger_journal_effective_idx on ledger_journal (tenant_id, effective_on, journal_id);
create index ledger_journal_subject_idx on ledger_journal (tenant_id, subject_id);

create table ledger_posting (
    tenant_id uuid,
    journal_id uuid not null,
    kind text not null,
    movement smallint not null,
    side text not null,
    ledger_account text not null,
    class_name text not null,
    currency char(3) not null,
    amount_minor bigint not null,
    constraint ledger_posting_pk primary key (tenant_id, journal_id, movement, side),
    constraint ledger_posting_journal_fk
        foreign key (tenant_id, journal_id, kind)
        references ledger_journal (tenant_id, journal_id, kind),
    constraint ledger_posting_side_known check (side in ('DEBIT', 'CREDIT')),
    constraint ledger_posting_amount_positive check (amount_minor > 0),
    constraint ledger_posting_exported_moves_no_control check
        (kind <> 'EXPORTED' or ledger_account not in ('RECEIVABLES', 'SALES_TAX_PAYABLE'))
);

comment on table ledger_posting is
    'Both sides of each movement of each journal; a transaction that leaves one out of balance fails';

create function tieout_journal_balances() returns trigger
    language plpgsql as $$
declare
    difference numeric;
begin
    select coalesce(max(abs(by_currency.signed)), 0)
        into difference
        from (select sum(case side when 'DEBIT' then amount_minor
                                   when 'CREDIT' then -amount_minor
                                   else 0 end) as signed
                from ledger_posting
               where tenant_id = new.tenant_id and journal_id = new.journal_id
               group by currency) by_currency;
    if difference <> 0 then
        raise exception 'journal % is out of balance by % minor units', new.journal_id, difference
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

comment on function tieout_journal_balances() is
    'Refuses a transaction in which debits and credits of a journal differ';

create constraint trigger ledger_posting_balances
    after insert on ledger_posting
    deferrable initially deferred
    for each row execute function tieout_journal_balances();

select tieout_protect('ledger_journal', 'select, insert');
select tieout_protect('ledger_posting', 'select, insert');

create table closing_month_view (
    tenant_id uuid,
    closing_id uuid not null,
    month_on date not null,
    is_under_way boolean not null,
    begun_by text not null,
    closed_by text not null,
    reason text not null,
    closed_at timestamptz,
    pack_hash text not null,
    constraint closing_month_view_pk primary key (tenant_id, month_on),
    constraint closing_month_view_first_day check (extract(day from month_on) = 1)
);

comment on table closing_month_view is
    'Months that somebody began to close; whether one is closed now, closing_view says';
comment on column closing_month_view.closed_at is 'Tenant time';

select tieout_protect('closing_month_view', 'select, insert, update');

create table closing_sign_off_view (
    tenant_id uuid,
    closing_id uuid not null,
    month_on date not null,
    concern text not null,
    found integer not null,
    signed_by text not null,
    reason text not null,
    constraint closing_sign_off_view_pk primary key (tenant_id, month_on, concern),
    constraint closing_sign_off_view_found_positive check (found > 0)
);

comment on table closing_sign_off_view is
    'Who agreed that a month closes although so much of a concern was open in it';

select tieout_protect('closing_sign_off_view', 'select, insert, update, delete');

create table close_pack (
    tenant_id uuid,
    month_on date not null,
    pack_hash text not null,
    document text not null,
    constraint close_pack_pk primary key (tenant_id, month_on, pack_hash)
);

comment on table close_pack is
    'What the books said when a month was closed; the hash stands in the event that closed it';

select tieout_protect('close_pack', 'select, insert');

create table ledger_period (
    tenant_id uuid,
    month_on date not null,
    constraint ledger_period_pk primary key (tenant_id, month_on),
    constraint ledger_period_first_day check (extract(day from month_on) = 1)
);

comment on table ledger_period is
    'One row a month to be locked: for share by who posts into it, for update by who closes it';

select tieout_protect('ledger_period', 'select, insert, update');

-- The last closing date of the tenant's own books; empty while nobody closed them.
alter table closing_view alter column closed_through_on drop not null;

create function tieout_journal_period() returns trigger
    language plpgsql as $$
declare
    this_month date := date_trunc('month', new.effective_on)::date;
begin
    insert into ledger_period (tenant_id, month_on)
        values (new.tenant_id, this_month) on conflict do nothing;
    perform 1 from ledger_period
        where tenant_id = new.tenant_id and month_on = this_month for share;
    if new.kind = 'EXPORTED' and exists (
            select 1 from closing_view
             where tenant_id = new.tenant_id and closed_through_on >= new.effective_on) then
        raise exception 'journal % is dated % in books that are closed', new.journal_id, new.effective_on
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

comment on function tieout_journal_period() is
    'Waits for whoever closes the month; refuses a journal of ours in closed books, never a mirror';

create trigger ledger_journal_period
    before insert on ledger_journal
    for each row execute function tieout_journal_period();

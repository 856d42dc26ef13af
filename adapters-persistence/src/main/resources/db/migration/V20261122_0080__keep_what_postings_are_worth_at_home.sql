alter table ledger_posting
    add column home_currency char(3),
    add column home_minor bigint;

-- In the books of one currency each posting is worth itself. A foreign one from before was posted
-- at no rate, and money said none: it stays in its own currency, and is shown as not converted.
alter table ledger_posting no force row level security;
update ledger_posting set home_currency = currency, home_minor = amount_minor;
alter table ledger_posting force row level security;

alter table ledger_posting
    alter column home_currency set not null,
    alter column home_minor set not null,
    drop constraint ledger_posting_amount_positive,
    add constraint ledger_posting_amount_positive
        check (amount_minor >= 0 and home_minor >= 0 and (amount_minor > 0 or home_minor > 0)),
    add constraint ledger_posting_home_is_itself
        check (currency <> home_currency or amount_minor = home_minor);

comment on column ledger_posting.home_minor is
    'What it is worth in home_currency, that of the books; in its own where nobody said a rate';
comment on column ledger_posting.amount_minor is
    'In the currency of the document; nothing where an exchange rate alone gained or lost';

create or replace function tieout_journal_balances() returns trigger
    language plpgsql as $$
declare
    difference numeric;
begin
    select coalesce(max(greatest(abs(by_currency.signed), abs(by_currency.home))), 0)
        into difference
        from (select sum(case side when 'DEBIT' then amount_minor
                                   when 'CREDIT' then -amount_minor
                                   else 0 end) as signed,
                     sum(case side when 'DEBIT' then home_minor
                                   when 'CREDIT' then -home_minor
                                   else 0 end) as home
                from ledger_posting
               where tenant_id = new.tenant_id and journal_id = new.journal_id
               group by currency, home_currency) by_currency;
    if difference <> 0 then
        raise exception 'journal % is out of balance by % minor units', new.journal_id, difference
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

comment on function tieout_journal_balances() is
    'Refuses a transaction in which debits and credits of a journal differ, there or at home';

alter table ledger_journal
    add column about_id uuid,
    add column about_document text;

comment on column ledger_journal.about_id is
    'The document of ours under which the books post it; null where that is the subject';
comment on column ledger_journal.about_document is
    'The same by the id that the books have of it, where it is none of ours';

alter table payment_view
    add column exchange_rate numeric;

comment on column payment_view.exchange_rate is
    'What one unit of its currency is worth at home; null where the books said none';

create table exchange_rate_view (
    tenant_id uuid,
    subject_id uuid not null,
    document_id text not null,
    exchange_rate numeric not null,
    constraint exchange_rate_view_pk primary key (tenant_id, subject_id),
    constraint exchange_rate_view_positive check (exchange_rate > 0)
);

comment on table exchange_rate_view is
    'What documents in foreign currencies were booked at; documents of home currency have no row';
comment on column exchange_rate_view.document_id is
    'The id that the accounting system has of it, by which payments name what they pay';

create index exchange_rate_view_document_idx on exchange_rate_view (tenant_id, document_id);

select tieout_protect('exchange_rate_view');

create table exchange_share_view (
    tenant_id uuid,
    payment_id uuid not null,
    document_id text not null,
    kind text not null,
    currency char(3) not null,
    amount_minor bigint not null,
    constraint exchange_share_view_pk primary key (tenant_id, payment_id, document_id),
    constraint exchange_share_view_kind_known
        check (kind in ('CHARGE', 'CHARGE_OF_OTHERS', 'CREDIT')),
    constraint exchange_share_view_amount_positive check (amount_minor > 0)
);

comment on table exchange_share_view is
    'What payments in foreign currencies settle, and what credit they bring, document by document';

create index exchange_share_view_document_idx on exchange_share_view (tenant_id, document_id);

select tieout_protect('exchange_share_view');

create table exchange_realised (
    tenant_id uuid,
    journal_id uuid not null,
    payment_id uuid not null,
    effective_on date not null,
    receivables_minor bigint not null,
    clearing_minor bigint not null,
    constraint exchange_realised_pk primary key (tenant_id, journal_id),
    constraint exchange_realised_journal_fk
        foreign key (tenant_id, journal_id) references ledger_journal (tenant_id, journal_id)
);

comment on table exchange_realised is
    'What each journal of realised gain or loss put right on the accounts of its payment, at home';

create index exchange_realised_payment_idx on exchange_realised (tenant_id, payment_id);

select tieout_protect('exchange_realised', 'select, insert');

create table tie_out_account (
    tenant_id uuid,
    as_of_on date not null,
    account_id text not null,
    name text not null,
    part text not null,
    currency char(3) not null,
    balance_minor bigint not null,
    constraint tie_out_account_pk primary key (tenant_id, as_of_on, account_id),
    constraint tie_out_account_report_fk
        foreign key (tenant_id, as_of_on) references tie_out_report (tenant_id, as_of_on)
);

comment on table tie_out_account is
    'What the accounting system said stood on each account that we keep too, as of a day';
comment on column tie_out_account.part is 'Which of our accounts it is held against';
comment on column tie_out_account.balance_minor is
    'Debits less credits in the currency of the books; of the fiscal year for income and expenses';

select tieout_protect('tie_out_account', 'select, insert, delete');

create table tie_out_entry (
    tenant_id uuid,
    as_of_on date not null,
    position integer not null,
    account_id text not null,
    document_type text not null,
    document_id text not null,
    number text not null,
    customer_id text not null,
    dated_on date not null,
    debit_minor bigint not null,
    constraint tie_out_entry_pk primary key (tenant_id, as_of_on, position),
    constraint tie_out_entry_account_fk
        foreign key (tenant_id, as_of_on, account_id)
        references tie_out_account (tenant_id, as_of_on, account_id)
);

comment on table tie_out_entry is
    'The lines of its general ledger on those accounts; credits are negative';

select tieout_protect('tie_out_entry', 'select, insert, delete');

create table accepted_balance (
    tenant_id uuid,
    decision_id uuid not null,
    account_id uuid not null,
    here_minor bigint not null,
    there_minor bigint not null,
    currency char(3) not null,
    constraint accepted_balance_pk primary key (decision_id, account_id),
    constraint accepted_balance_decision_fk foreign key (decision_id) references go_live_decision (id)
);

comment on table accepted_balance is
    'By how much accounts differed when somebody accepted it; whoever is not named was tied';

select tieout_protect('accepted_balance', 'select, insert');

create table payment_memo (
    tenant_id uuid,
    payment_id uuid not null,
    memo_sealed bytea not null,
    constraint payment_memo_pk primary key (tenant_id, payment_id)
);

comment on table payment_memo is
    'What the books note of a payment and its lines, as last seen: evidence for whoever matches it';
comment on column payment_memo.memo_sealed is
    'Whoever wrote it may have named people: personal data, sealed for the tenant';

select tieout_protect('payment_memo', 'select, insert, update, delete');

create table payment_credit_view (
    tenant_id uuid,
    payment_id uuid not null,
    document_id text not null,
    used_minor bigint not null,
    constraint payment_credit_view_pk primary key (tenant_id, payment_id, document_id),
    constraint payment_credit_view_not_negative check (used_minor >= 0)
);

comment on table payment_credit_view is
    'What each payment uses of each credit; zero once it uses it no longer';
comment on column payment_credit_view.document_id is 'The accounting system''s id of the credit';

create index payment_credit_view_document_idx
    on payment_credit_view (tenant_id, document_id) where used_minor > 0;

select tieout_protect('payment_credit_view', 'select, insert, update');

-- Who is linked later is asked for the payments that came before.
alter table payment_view add column payer_customer_id text;

comment on column payment_view.payer_customer_id is
    'The accounting system''s id of the customer who paid, while it is linked to no account';

create index payment_view_stranger_idx
    on payment_view (tenant_id, payer_customer_id) where payer_customer_id is not null;

alter table payment_view
    add column credit_minor bigint not null default 0,
    add constraint payment_view_credit_within_total
        check (credit_minor >= 0 and credit_minor <= total_minor);

comment on column payment_view.credit_minor is
    'The part of the total that credits bring, a credit memo say; the rest is money';

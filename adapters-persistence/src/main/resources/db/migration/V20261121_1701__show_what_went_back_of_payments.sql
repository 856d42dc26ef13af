alter table payment_view
    add column refunded_minor bigint not null default 0,
    add column bounced_minor bigint not null default 0;

comment on column payment_view.refunded_minor is 'What was given back to the payer';
comment on column payment_view.bounced_minor is
    'What the bank took back, by a document of its own: the payment still stands with its total';

alter table recorded_payment_view
    add column fee_home_minor bigint not null default 0,
    add column fee_home_currency char(3),
    add column fee_home_scale numeric not null default 1;

comment on column recorded_payment_view.fee_home_minor is
    'What of the fee is posted in the currency of the books, all entries together';
comment on column recorded_payment_view.fee_home_currency is
    'The currency of the books; null while nothing is posted, and in rows that are older than this column';
comment on column recorded_payment_view.fee_home_scale is
    'What a minor unit of the payment''s currency makes of minor units at home where both are worth the same';

-- Finds fees that are posted whole and may be worth something else since the rate was corrected.
create index recorded_payment_view_fee_abroad_idx
    on recorded_payment_view (tenant_id, received_on, recorded_id)
    where fee_parts > 0 and fee_home_currency <> currency;

alter table invoice_view
    add column booked jsonb;

comment on column invoice_view.booked is
    'Exchange rate and tax by rates as the accounting system booked them, in the stable form of BookedJson; null until landed, and for what landed before they were kept';

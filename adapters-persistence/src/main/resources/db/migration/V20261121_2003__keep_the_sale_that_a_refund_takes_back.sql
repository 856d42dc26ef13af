alter table refund_view
    add column sale_lines jsonb,
    add column sale_discount jsonb;

comment on column refund_view.sale_lines is
    'The lines of the sale that is taken back, in the stable form of LinesJson; null for a refund of no sale, and for what was ordered before they were kept';
comment on column refund_view.sale_discount is
    'The discount of the same, in the stable form of DiscountJson';

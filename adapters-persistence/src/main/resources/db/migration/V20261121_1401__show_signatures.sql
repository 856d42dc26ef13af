alter table invoice_view
    add column signatures jsonb not null default '[]';

comment on column invoice_view.signatures is
    'The signatures that count, in the stable form of SignaturesJson; empty for what was approved before this column was';

alter table credit_memo_view
    add column signatures jsonb not null default '[]';

comment on column credit_memo_view.signatures is 'As in invoice_view';

alter table credit_memo_view
    add column cancelled_minor bigint not null default 0,
    add constraint credit_memo_view_cancelled_not_negative check (cancelled_minor >= 0);

comment on column credit_memo_view.cancelled_minor is
    'What it brought before it was voided in the books; zero while it stands';

alter table credit_memo_view no force row level security;

-- What tax it bore is not known any more; a rebuild of the views tells it.
update credit_memo_view set cancelled_minor = total_minor where status = 'VOIDED';

alter table credit_memo_view force row level security;

alter table processor_notice_view
    add column act_ids uuid[] not null default '{}',
    add column refund_ids uuid[] not null default '{}';

alter table processor_notice_view
    drop constraint processor_notice_view_status_known;

alter table processor_notice_view
    add constraint processor_notice_view_status_known
        check (status in ('RECEIVED', 'ASKED', 'WAITING', 'HANDLED')),
    add constraint processor_notice_view_askings_paired
        check (cardinality(act_ids) = cardinality(refund_ids));

comment on column processor_notice_view.act_ids is
    'The acts that it asked for last, in order; empty for none';
comment on column processor_notice_view.refund_ids is
    'The refund that follows from each of these acts, in the same order';

create index processor_notice_view_acts_idx on processor_notice_view using gin (act_ids);
create index processor_notice_view_refunds_idx on processor_notice_view using gin (refund_ids);

alter table revision_view
    add column signed_by text not null default '';

alter table revision_view
    drop constraint revision_view_status_known,
    add constraint revision_view_status_known
        check (status in ('DRAFT', 'SUBMITTED', 'AWAITING_SECOND_APPROVAL', 'APPROVED', 'LANDED', 'WITHDRAWN'));

comment on column revision_view.signed_by is
    'Who signed first where two must; empty while nobody did';

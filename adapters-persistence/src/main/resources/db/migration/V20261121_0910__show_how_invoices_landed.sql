alter table invoice_view
    add column differences jsonb,
    add column accepted_by text not null default '',
    add column accepted_because text not null default '',
    add constraint invoice_view_accepted_whole
        check ((accepted_by = '') = (accepted_because = ''));

comment on column invoice_view.differences is
    'What landed otherwise than approved, in the stable form of LandedJson; null until landed, and for what landed before this column was';
comment on column invoice_view.accepted_by is
    'The approver who took the landed document for what was approved; empty if nobody did';

create table message_template (
    tenant_id uuid,
    kind text not null,
    language text not null,
    version integer not null,
    subject text not null,
    body text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    constraint message_template_pk primary key (tenant_id, kind, language, version),
    constraint message_template_version_positive check (version > 0)
);

comment on table message_template is
    'What a tenant''s messages say, by kind and language; every version is kept, the last counts';
comment on column message_template.saved_at is 'Tenant time';

select tieout_protect('message_template', 'select, insert');

create table message_letterhead (
    tenant_id uuid,
    version integer not null,
    sender_name text not null,
    colour text not null,
    logo_url text not null,
    pay_link text not null,
    language text not null,
    per_minute integer not null,
    attaches_pdf boolean not null,
    thanks boolean not null,
    set_by text not null,
    set_at timestamptz not null,
    constraint message_letterhead_pk primary key (tenant_id, version),
    constraint message_letterhead_pace_positive check (per_minute > 0)
);

comment on table message_letterhead is
    'How a tenant''s messages look and go out; every version is kept, the last counts';
comment on column message_letterhead.set_at is 'Tenant time';

select tieout_protect('message_letterhead', 'select, insert');

create table contact_preference (
    tenant_id uuid,
    account_id uuid not null,
    version integer not null,
    subject_id uuid not null,
    reminders_sealed text not null,
    owner_sealed text not null,
    language text not null,
    is_opted_out boolean not null,
    reason text not null,
    set_by text not null,
    set_at timestamptz not null,
    constraint contact_preference_pk primary key (tenant_id, account_id, version)
);

comment on table contact_preference is
    'Whom to write to about what an account owes; every version is kept, the last counts';
comment on column contact_preference.reminders_sealed is
    'Who gets the reminders, sealed under the account''s subject, as owner_sealed is';
comment on column contact_preference.set_at is 'Tenant time';

select tieout_protect('contact_preference', 'select, insert');

-- Rows of before are looked at by every run until something happens to their agreement.
alter table agreement_view
    add column next_earned_on date default date '1970-01-01',
    add column posted_at timestamptz;

alter table agreement_view alter column next_earned_on drop default;

comment on column agreement_view.next_earned_on is
    'The first day on which something is earned that no month posted; null while nothing is';
comment on column agreement_view.posted_at is
    'When a month was last recognised, in tenant time; null for never';

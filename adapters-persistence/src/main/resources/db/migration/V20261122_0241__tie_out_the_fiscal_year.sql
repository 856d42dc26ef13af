alter table tie_out_report
    add column year_began_on date;

comment on column tie_out_report.year_began_on is
    'The first day of the company''s fiscal year that the day lies in; null where only receivables were read';

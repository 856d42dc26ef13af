-- Whoever looks for companies that nobody decided about knows no tenant yet.
create policy system_reads_all on pending_company for select to tieout_app
    using (tieout_is_system());
